// Package reflectwalk looks into values of any type.
package reflectwalk

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// Walk calls f for each string in x.
func Walk(x any, f func(string)) {
	v := reflect.ValueOf(x)
	for v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	switch v.Kind() {
	case reflect.String:
		f(v.String())
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				Walk(v.Field(i).Interface(), f)
			}
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			Walk(v.Index(i).Interface(), f)
		}
	case reflect.Map:
		keys := v.MapKeys()
		slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
		for _, key := range keys {
			Walk(v.MapIndex(key).Interface(), f)
		}
	case reflect.Func:
		for _, out := range v.Call(nil) {
			Walk(out.Interface(), f)
		}
	}
}

// Fill sets the fields of a struct by their tags.
func Fill(target any, values map[string]string) error {
	v := reflect.ValueOf(target)
	if v.Kind() != reflect.Pointer || v.Elem().Kind() != reflect.Struct {
		return fmt.Errorf("fill: %T is no pointer to a struct", target)
	}
	v = v.Elem()
	var errs []error
	for i := range v.NumField() {
		field := v.Type().Field(i)
		name, rest, _ := strings.Cut(field.Tag.Get("conf"), ",")
		text, ok := values[name]
		if !ok {
			if rest == "required" {
				errs = append(errs, errors.New(field.Name+" is required"))
			}
			continue
		}
		switch f := v.Field(i); f.Kind() {
		case reflect.String:
			f.SetString(text)
		case reflect.Int, reflect.Int64:
			n, err := strconv.ParseInt(text, 10, field.Type.Bits())
			f.SetInt(n)
			errs = append(errs, err)
		case reflect.Bool:
			f.SetBool(text == "yes")
		case reflect.Slice:
			f.Set(reflect.ValueOf(strings.Split(text, ";")))
		default:
			errs = append(errs, fmt.Errorf("%s: cannot set %s", field.Name, field.Type))
		}
	}
	return errors.Join(errs...)
}
