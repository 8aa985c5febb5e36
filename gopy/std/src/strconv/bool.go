package strconv

// ParseBool returns the boolean that str names: true for 1, t, T, true, True, TRUE and false for 0, f, F, false, False, FALSE.
// Anything else is an error.
func ParseBool(str string) (bool, error) {
	switch str {
	case "true", "false", "1", "0", "t", "f", "T", "F", "True", "False", "TRUE", "FALSE":
		return str[0] == 't' || str[0] == 'T' || str[0] == '1', nil
	}
	return false, numError("ParseBool", str, 0, 0, badSyntax)
}

// FormatBool returns "true" or "false".
func FormatBool(b bool) string {
	if b {
		return "true"
	}
	return "false"
}

// AppendBool appends "true" or "false" to dst.
func AppendBool(dst []byte, b bool) []byte {
	return append(dst, FormatBool(b)...)
}
