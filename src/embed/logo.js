// In a frame, the host page already has the school's logo. This one is hidden but keeps its space,
// so that nothing moves.
if (parent !== self) document.querySelector(".logo").style.visibility = "hidden";
