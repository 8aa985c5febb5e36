// Queries.

package url

import (
	"errors"
	"slices"
	"strings"
)

// Values are the keys of a query and the values of each.
type Values map[string][]string

// Get returns a key's first value, or "".
func (v Values) Get(key string) string {
	if list := v[key]; len(list) > 0 {
		return list[0]
	}
	return ""
}

// Set gives a key one value instead of those it had.
func (v Values) Set(key, value string) { v[key] = []string{value} }

// Add gives a key another value.
func (v Values) Add(key, value string) { v[key] = append(v[key], value) }

// Del removes a key.
func (v Values) Del(key string) { delete(v, key) }

// Has tells whether there is a key.
func (v Values) Has(key string) bool {
	_, ok := v[key]
	return ok
}

// Clone returns a copy that shares nothing with v.
func (v Values) Clone() Values {
	if v == nil {
		return nil
	}
	c := make(Values, len(v))
	for key, list := range v {
		c[key] = slices.Clone(list)
	}
	return c
}

// Query returns the values of the query. What is wrong in it is left out.
func (u *URL) Query() Values {
	v, _ := ParseQuery(u.RawQuery)
	return v
}

// maxParameters is how many a query may have.
const maxParameters = 10000

// ParseQuery reads a query. What is correct in it is returned even if there is an error, which describes the first.
func ParseQuery(query string) (Values, error) {
	v := Values{}
	if strings.Count(query, "&") >= maxParameters {
		return v, errors.New("number of URL query parameters exceeded limit")
	}
	var first error
	for query != "" {
		var setting string
		setting, query, _ = strings.Cut(query, "&")
		if setting == "" {
			continue
		}
		key, value, err := parseSetting(setting)
		switch {
		case err == errSemicolon:
			first = err
		case err == nil:
			v[key] = append(v[key], value)
		case first == nil:
			first = err
		}
	}
	return v, first
}

var errSemicolon = errors.New("invalid semicolon separator in query")

// parseSetting reads key=value.
func parseSetting(setting string) (key, value string, err error) {
	if strings.Contains(setting, ";") {
		return "", "", errSemicolon
	}
	key, value, _ = strings.Cut(setting, "=")
	if key, err = QueryUnescape(key); err == nil {
		value, err = QueryUnescape(value)
	}
	return key, value, err
}

// Encode writes the values as a query, sorted by key.
func (v Values) Encode() string {
	keys := make([]string, 0, len(v))
	for key := range v {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	var b strings.Builder
	for _, key := range keys {
		name := QueryEscape(key)
		for _, value := range v[key] {
			if b.Len() > 0 {
				b.WriteByte('&')
			}
			b.WriteString(name)
			b.WriteByte('=')
			b.WriteString(QueryEscape(value))
		}
	}
	return b.String()
}
