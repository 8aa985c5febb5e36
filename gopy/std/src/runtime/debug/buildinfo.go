// How the program was made.

package debug

import (
	"errors"
	"fmt"
	"runtime"
	"strconv"
	"strings"
)

// BuildInfo tells what a program was made of.
type BuildInfo struct {
	// GoVersion is the version of Go, such as "go1.27".
	GoVersion string `json:",omitempty"`
	// Path is the import path of the package main.
	Path string `json:",omitempty"`
	// Main is the module that it belongs to.
	Main Module `json:""`
	// Deps are the other modules.
	Deps []*Module `json:",omitempty"`
	// Settings are those of the compiler and the like.
	Settings []BuildSetting `json:",omitempty"`
}

// Module is a module and its version.
type Module struct {
	Path    string  `json:",omitempty"`
	Version string  `json:",omitempty"`
	Sum     string  `json:",omitempty"` // checksum
	Replace *Module `json:",omitempty"` // what was taken in its place
}

// BuildSetting is a setting that had a say in how the program was made.
type BuildSetting struct {
	// Key is its name.
	Key string `json:",omitempty"`
	// Value is what it was set to.
	Value string `json:",omitempty"`
}

// ReadBuildInfo tells about the program that runs.
func ReadBuildInfo() (info *BuildInfo, ok bool) {
	return &BuildInfo{
		GoVersion: runtime.Version(),
		Path:      "command-line-arguments",
		Settings: []BuildSetting{
			{"-buildmode", "exe"},
			{"-compiler", runtime.Compiler},
			{"CGO_ENABLED", "0"},
			{"GOARCH", runtime.GOARCH},
			{"GOOS", runtime.GOOS},
			{"GOAMD64", "v1"},
		},
	}, true
}

func mustQuoteKey(key string) bool { return key == "" || strings.ContainsAny(key, "= \t\r\n\"`") }

func mustQuoteValue(value string) bool { return strings.ContainsAny(value, " \t\r\n\"`") }

// String returns all of it as text, a line for each thing.
func (bi *BuildInfo) String() string {
	var b strings.Builder
	if bi.GoVersion != "" {
		b.WriteString("go\t" + bi.GoVersion + "\n")
	}
	if bi.Path != "" {
		b.WriteString("path\t" + bi.Path + "\n")
	}
	if bi.Main != (Module{}) {
		b.WriteString(bi.Main.line("mod"))
	}
	for _, dep := range bi.Deps {
		b.WriteString(dep.line("dep"))
	}
	for _, setting := range bi.Settings {
		key, value := setting.Key, setting.Value
		if mustQuoteKey(key) {
			key = strconv.Quote(key)
		}
		if mustQuoteValue(value) {
			value = strconv.Quote(value)
		}
		b.WriteString("build\t" + key + "=" + value + "\n")
	}
	return b.String()
}

// line returns the line about a module, and one about what was taken in its place. That one is followed by an empty line.
func (m *Module) line(word string) string {
	text := word + "\t" + m.Path + "\t" + m.Version
	if m.Replace != nil {
		return text + "\n" + m.Replace.line("=>") + "\n"
	}
	return text + "\t" + m.Sum + "\n"
}

// ParseBuildInfo is the inverse of String.
func ParseBuildInfo(data string) (bi *BuildInfo, err error) {
	bi = new(BuildInfo)
	var last *Module // for a line about what replaces it
	for number := 1; ; number++ {
		line, rest, more := strings.Cut(data, "\n")
		if !more {
			return bi, nil
		}
		data = rest
		if last, err = bi.parseLine(line, last); err != nil {
			return nil, fmt.Errorf("could not parse Go build info: line %d: %w", number, err)
		}
	}
}

// parseLine takes a line over; last is the module of the line before, and the result that of this one.
func (bi *BuildInfo) parseLine(line string, last *Module) (*Module, error) {
	word, rest, ok := strings.Cut(line, "\t")
	if !ok {
		return last, nil
	}
	columns := strings.Split(rest, "\t")
	switch word {
	case "path":
		bi.Path = rest
	case "mod", "dep":
		last = &bi.Main
		if word == "dep" {
			last = new(Module)
			bi.Deps = append(bi.Deps, last)
		}
		if len(columns) != 2 && len(columns) != 3 {
			return nil, fmt.Errorf("expected 2 or 3 columns; got %d", len(columns))
		}
		*last = Module{Path: columns[0], Version: columns[1]}
		if len(columns) == 3 {
			last.Sum = columns[2]
		}
	case "=>":
		if len(columns) != 3 {
			return nil, fmt.Errorf("expected 3 columns for replacement; got %d", len(columns))
		}
		if last == nil {
			return nil, errors.New("replacement with no module on previous line")
		}
		last.Replace = &Module{Path: columns[0], Version: columns[1], Sum: columns[2]}
		last = nil
	case "build":
		setting, err := parseSetting(rest)
		if err != nil {
			return nil, err
		}
		bi.Settings = append(bi.Settings, setting)
	}
	return last, nil
}

// parseSetting parses "key=value", both of which may be quoted.
func parseSetting(text string) (setting BuildSetting, err error) {
	var key, value string
	switch {
	case text == "":
		return setting, errors.New("build line missing '='")
	case text[0] == '=':
		return setting, errors.New("build line with missing key")
	case text[0] == '"' || text[0] == '`':
		quoted, err := strconv.QuotedPrefix(text)
		if err != nil {
			return setting, errors.New("invalid quoted key in build line")
		}
		value = text[len(quoted):]
		if value == "" {
			return setting, errors.New("build line missing '=' after quoted key")
		}
		if value[0] != '=' {
			return setting, fmt.Errorf("unexpected character after quoted key: %q", value[0])
		}
		value = value[1:]
		key, _ = strconv.Unquote(quoted)
	default:
		var ok bool
		if key, value, ok = strings.Cut(text, "="); !ok {
			return setting, errors.New("build line missing '=' after key")
		}
		if mustQuoteKey(key) {
			return setting, fmt.Errorf("unquoted key %q must be quoted", key)
		}
	}
	if value != "" && (value[0] == '"' || value[0] == '`') {
		if value, err = strconv.Unquote(value); err != nil {
			return setting, errors.New("invalid quoted value in build line")
		}
	} else if mustQuoteValue(value) {
		return setting, fmt.Errorf("unquoted value %q must be quoted", value)
	}
	return BuildSetting{Key: key, Value: value}, nil
}
