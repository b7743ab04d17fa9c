// In a frame, the host page has the school's logo already. Hidden, it keeps its room, so that nothing
// moves.
if (parent !== self) document.querySelector(".logo").style.visibility = "hidden";
