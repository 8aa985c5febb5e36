// Package apply merges a file into a live object, as kubectl apply does.
package apply

// Fields are the fields of an object, by path, such as "spec.replicas".
type Fields map[string]string

// Patch says what to change: nil deletes a field, anything else sets it.
type Patch map[string]*string

// Diff compares the file that was applied last, the live object and the new file, and returns the patch to send.
func Diff(last, live, file Fields) Patch {
	patch := Patch{}
	for k, v := range file {
		if old, ok := live[k]; !ok || old != v {
			patch[k] = &v
		}
	}
	for k := range last {
		_, inFile := file[k]
		_, inLive := live[k]
		if !inFile && inLive {
			patch[k] = nil
		}
	}
	return patch
}

// Merge returns the live object after the patch.
func Merge(live Fields, patch Patch) Fields {
	merged := live
	for k, v := range patch {
		if v == nil {
			delete(merged, k)
		} else {
			merged[k] = *v
		}
	}
	return merged
}
