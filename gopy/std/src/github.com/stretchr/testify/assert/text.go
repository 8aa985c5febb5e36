// Assertions about texts: regular expressions, JSON.

package assert

import (
	"encoding/json"
	"fmt"
	"regexp"
)

// Regexp asserts that a regular expression (a *regexp.Regexp, or what prints as one) matches a text.
func Regexp(t TestingT, rx interface{}, str interface{}, msgAndArgs ...interface{}) bool {
	return matches(rx, str) || Fail(t, fmt.Sprintf("Expect \"%v\" to match \"%v\"", str, rx), msgAndArgs...)
}

// NotRegexp asserts that a regular expression does not match a text.
func NotRegexp(t TestingT, rx interface{}, str interface{}, msgAndArgs ...interface{}) bool {
	return !matches(rx, str) || Fail(t, fmt.Sprintf("Expect \"%v\" to NOT match \"%v\"", str, rx), msgAndArgs...)
}

func matches(rx, str interface{}) bool {
	expression, ok := rx.(*regexp.Regexp)
	if !ok {
		expression = regexp.MustCompile(fmt.Sprint(rx))
	}
	if data, ok := str.([]byte); ok {
		return expression.Match(data)
	}
	return expression.MatchString(fmt.Sprint(str))
}

// JSONEq asserts that two JSON texts mean the same.
func JSONEq(t TestingT, expected string, actual string, msgAndArgs ...interface{}) bool {
	var want, have interface{}
	if err := json.Unmarshal([]byte(expected), &want); err != nil {
		return Fail(t, fmt.Sprintf("Expected value ('%s') is not valid json.\nJSON parsing error: '%s'", expected, err), msgAndArgs...)
	}
	if actual == expected {
		return true
	}
	if err := json.Unmarshal([]byte(actual), &have); err != nil {
		return Fail(t, fmt.Sprintf("Input ('%s') needs to be valid json.\nJSON parsing error: '%s'", actual, err), msgAndArgs...)
	}
	return Equal(t, want, have, msgAndArgs...)
}
