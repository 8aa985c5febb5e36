package api

// Update changes the object with this name, also when others write it at the same time.
// After a conflict it starts again, at most 5 tries in all; any other error it returns at once.
func Update(api API, name string, change func(*Object)) error {
	o, _ := api.Get(name) // TODO: errors, and conflicts
	change(&o)
	api.Update(o)
	return nil
}
