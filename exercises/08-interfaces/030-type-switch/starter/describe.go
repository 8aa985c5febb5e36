// Package describe looks into interfaces.
package describe

// Describe says in words what v is.
func Describe(v any) string {
	// TODO: a type switch
	return "something"
}
