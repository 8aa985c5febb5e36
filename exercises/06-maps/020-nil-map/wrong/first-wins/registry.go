// Package registry remembers the tags of images.
package registry

// Registry holds the newest tag of each image. Its zero value is ready to use.
type Registry struct {
	tags map[string]string
}

// Set notes the newest tag of an image.
func (r *Registry) Set(image, tag string) {
	if r.tags == nil {
		r.tags = make(map[string]string)
	}
	if _, ok := r.tags[image]; !ok {
		r.tags[image] = tag
	}
}

// Tag returns the newest tag of an image, and whether the image is known.
func (r *Registry) Tag(image string) (string, bool) {
	tag, ok := r.tags[image]
	return tag, ok
}
