// Package apply merges a file into a live object, as kubectl apply does.
package apply

// Fields are the fields of an object, by path, such as "spec.replicas".
type Fields map[string]string

// Patch says what to change: nil deletes a field, anything else sets it.
type Patch map[string]*string

// Diff compares the file that was applied last, the live object and the new file, and returns the patch to send.
func Diff(last, live, file Fields) Patch {
	patch := Patch{}
	for key, value := range file {
		if old, ok := live[key]; !ok || old != value {
			patch[key] = &value
		}
	}
	for key := range live {
		_, wanted := file[key]
		_, there := live[key]
		if !wanted && there {
			patch[key] = nil
		}
	}
	return patch
}

// Merge returns the live object after the patch.
func Merge(live Fields, patch Patch) Fields {
	merged := Fields{}
	for key, value := range live {
		merged[key] = value
	}
	for key, value := range patch {
		if value == nil {
			delete(merged, key)
		} else {
			merged[key] = *value
		}
	}
	return merged
}
