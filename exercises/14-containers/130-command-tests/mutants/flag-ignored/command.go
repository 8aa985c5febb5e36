// Package command computes what a container runs.
package command

import "slices"

// An Image has an entry point and a default command (CMD), both in exec form.
type Image struct {
	Entrypoint []string
	Cmd        []string
}

// Line returns what is executed: entrypoint is the flag --entrypoint or "", args are what follows the image's name.
func Line(image Image, entrypoint string, args []string) []string {
	entry, cmd := image.Entrypoint, image.Cmd
	if entrypoint != "" && entry == nil {
		entry, cmd = []string{entrypoint}, nil
	}
	if len(args) > 0 {
		cmd = args
	}
	return slices.Concat(entry, cmd)
}
