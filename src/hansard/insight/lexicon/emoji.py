"""Emoji and faces typed in characters; they count in every supported language."""

FEELINGS: dict[float, str] = {
    2.4: "😍 🥰 🤩 😁 😄 😃 😀 🥳 🎉 🎊 ❤ 💖 💕 💗 💓 💞 💘 💝 💙 💚 💛 🧡 💜 🖤 😻 🙌 👏 💯 🏆 🌟 <3 ♥",
    1.8: "😊 ☺ 🙂 😸 😺 😇 😌 🤗 👍 👌 💪 😎 🤗 😘 😋 ✨ 🌹 💐 🎈 ^^ ^_^ ^.^ (: :) :-) :D :-D =) :] ;) ;-)",
    0.5: "🙏 😂 🤣 😆 😉 😅 😜 😝 😛 🤞 ✅ 🔥 :P :p ;P",
    -0.7: "😐 😑 🤔 😬 😳 🙃 😶 🥱 🤷 😓 :/ :|",
    -1.8: "😕 🙁 ☹ 😞 😔 😟 😣 😖 😥 😢 😰 😧 😦 😨 🥺 😩 😫 😒 🙄 😤 😠 👎 💔 😪 🤦 😿 😾 "
    ":( :-( =( :[ TT T_T QQ Q_Q",
    -3.0: "😡 🤬 😭 😱 🤮 🤢 💩 🖕 👿 😷 🤥",
}
"""Separated by blanks. A face that begs, laughs or doubts says little by itself."""
