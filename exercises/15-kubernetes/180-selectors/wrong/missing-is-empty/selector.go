// Package selector chooses objects by their labels.
package selector

// Requirement says something about one label.
type Requirement struct {
	Key      string
	Operator string // "In", "NotIn", "Exists" or "DoesNotExist"
	Values   []string
}

// Selector is a list of requirements.
type Selector []Requirement

// Equals makes a selector from labels, as matchLabels does: each must be there with this value.
func Equals(labels map[string]string) Selector {
	var s Selector
	for key, value := range labels {
		s = append(s, Requirement{key, "In", []string{value}})
	}
	return s
}

// Matches reports whether an object with these labels meets all requirements.
// A requirement with an unknown operator is never met.
func (s Selector) Matches(labels map[string]string) bool {
	for _, r := range s {
		v, ok := labels[r.Key]
		in := contains(r.Values, v)
		switch r.Operator {
		case "In":
			ok = in
		case "NotIn":
			ok = !in
		case "Exists":
		case "DoesNotExist":
			ok = !ok
		default:
			ok = false
		}
		if !ok {
			return false
		}
	}
	return true
}

func contains(values []string, value string) bool {
	for _, v := range values {
		if v == value {
			return true
		}
	}
	return false
}
