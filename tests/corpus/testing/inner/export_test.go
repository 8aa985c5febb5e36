package inner

// ErrHidden shows the hidden error to tests outside.
var ErrHidden = errHidden
