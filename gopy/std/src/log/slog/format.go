package slog

import (
	"io"
	"slices"
	"sync"
	"time"
)

// Writing of records, as text or JSON. Attrs that a handler adds to each record are written only once, when they
// are given.

// A format is what handlers that write share.
type format struct {
	json    bool
	options HandlerOptions
	ready   []byte   // the Attrs given, as written
	prefix  string   // of keys, for groups that are open in ready (text only)
	groups  []string // all that are open
	open    int      // how many of them are open in ready
	mu      *sync.Mutex
	out     io.Writer
}

func newFormat(json bool, w io.Writer, options *HandlerOptions) *format {
	f := &format{json: json, mu: new(sync.Mutex), out: w}
	if options != nil {
		f.options = *options
	}
	return f
}

func (f *format) enabled(l Level) bool {
	least := LevelInfo
	if f.options.Level != nil {
		least = f.options.Level.Level()
	}
	return l >= least
}

// clone returns a copy that can be appended to.
func (f *format) clone() *format {
	other := *f
	other.ready = slices.Clip(f.ready)
	other.groups = slices.Clip(f.groups)
	return &other
}

func (f *format) withGroup(name string) *format {
	other := f.clone()
	other.groups = append(other.groups, name)
	return other
}

func (f *format) withAttrs(attrs []Attr) *format {
	if len(withoutEmptyGroups(attrs)) == 0 {
		return f
	}
	other := f.clone()
	l := other.newLine(other.ready, "")
	l.prefix = append(l.prefix, f.prefix...)
	if len(f.ready) > 0 {
		l.separate()
	}
	before := len(l.text)
	l.openGroups()
	if !l.addAll(attrs) {
		other.ready = l.text[:before]
		return other
	}
	other.ready = l.text
	other.prefix = string(l.prefix)
	other.open = len(other.groups)
	return other
}

func (f *format) separator() string {
	if f.json {
		return ","
	}
	return " "
}

// handle writes a record.
func (f *format) handle(r Record) error {
	l := f.newLine(make([]byte, 0, 256), "")
	if f.json {
		l.text = append(l.text, '{')
	}
	groups := l.groups
	l.groups = nil // what comes first is in none
	replace := f.options.ReplaceAttr != nil
	if !r.Time.IsZero() {
		t := r.Time.Round(0)
		if replace {
			l.add(Time(TimeKey, t))
		} else {
			l.key(TimeKey)
			l.time(t)
		}
	}
	if replace {
		l.add(Any(LevelKey, r.Level))
	} else {
		l.key(LevelKey)
		l.string(r.Level.String())
	}
	if f.options.AddSource {
		source := r.Source()
		if source == nil {
			source = new(Source)
		}
		l.add(Any(SourceKey, source))
	}
	if replace {
		l.add(String(MessageKey, r.Message))
	} else {
		l.key(MessageKey)
		l.string(r.Message)
	}
	l.groups = groups
	l.attrs(r)
	l.text = append(l.text, '\n')
	f.mu.Lock()
	defer f.mu.Unlock()
	_, err := f.out.Write(l.text)
	return err
}

// A line is a record, or Attrs, being written.
type line struct {
	f         *format
	text      []byte
	separator string   // before the next key
	prefix    []byte   // of keys (text only)
	groups    []string // around the next Attr, for ReplaceAttr
}

func (f *format) newLine(text []byte, separator string) *line {
	l := &line{f: f, text: text, separator: separator}
	if f.options.ReplaceAttr != nil {
		l.groups = append(make([]string, 0, 8), f.groups[:f.open]...)
	}
	return l
}

// separate sets the separator behind what has been written.
func (l *line) separate() {
	l.separator = l.f.separator()
	if l.f.json && l.text[len(l.text)-1] == '{' {
		l.separator = ""
	}
}

// attrs writes the handler's Attrs and the record's.
func (l *line) attrs(r Record) {
	f := l.f
	if len(f.ready) > 0 {
		l.text = append(l.text, l.separator...)
		l.text = append(l.text, f.ready...)
		l.separate()
	}
	open := f.open
	if r.NumAttrs() > 0 {
		l.prefix = append(l.prefix, f.prefix...)
		before := len(l.text)
		l.openGroups()
		written := l.addAll(r.first[:r.count])
		written = l.addAll(r.rest) || written
		if written {
			open = len(f.groups)
		} else {
			l.text = l.text[:before]
		}
	}
	if f.json {
		for range open + 1 {
			l.text = append(l.text, '}')
		}
	}
}

// openGroups opens the groups that are not open as yet.
func (l *line) openGroups() {
	for _, name := range l.f.groups[l.f.open:] {
		l.openGroup(name)
	}
}

func (l *line) openGroup(name string) {
	if l.f.json {
		l.key(name)
		l.text = append(l.text, '{')
		l.separator = ""
	} else {
		l.prefix = append(append(l.prefix, name...), '.')
	}
	if l.groups != nil {
		l.groups = append(l.groups, name)
	}
}

func (l *line) closeGroup(name string) {
	if l.f.json {
		l.text = append(l.text, '}')
	} else {
		l.prefix = l.prefix[:len(l.prefix)-len(name)-1]
	}
	l.separator = l.f.separator()
	if l.groups != nil {
		l.groups = l.groups[:len(l.groups)-1]
	}
}

// addAll writes Attrs, and reports whether there was something to write.
func (l *line) addAll(attrs []Attr) (written bool) {
	for _, a := range attrs {
		if l.add(a) {
			written = true
		}
	}
	return written
}

// add writes an Attr, and reports whether there was something to write.
func (l *line) add(a Attr) (written bool) {
	a.Value = a.Value.Resolve()
	if replace := l.f.options.ReplaceAttr; replace != nil && a.Value.Kind() != KindGroup {
		a = replace(l.groups, a)
		a.Value = a.Value.Resolve()
	}
	if a.isEmpty() {
		return false
	}
	if source, ok := a.Value.any.(*Source); ok {
		if source == nil || *source == (Source{}) {
			return false
		}
		a.Value = l.source(source)
	}
	if a.Value.Kind() != KindGroup {
		l.key(a.Key)
		l.value(a.Value)
		return true
	}
	attrs := a.Value.Group()
	if len(attrs) == 0 {
		return true
	}
	before := len(l.text)
	if a.Key != "" {
		l.openGroup(a.Key)
	}
	if !l.addAll(attrs) {
		l.text = l.text[:before]
		return false
	}
	if a.Key != "" {
		l.closeGroup(a.Key)
	}
	return true
}

func (l *line) key(key string) {
	l.text = append(l.text, l.separator...)
	l.separator = l.f.separator()
	if l.f.json {
		l.text = append(appendJSONString(l.text, key), ':')
		return
	}
	if len(l.prefix) == 0 {
		l.string(key)
	} else {
		l.text = appendText(l.text, string(l.prefix)+key, needsQuotes(string(l.prefix)) || needsQuotes(key))
	}
	l.text = append(l.text, '=')
}

func (l *line) string(s string) {
	if l.f.json {
		l.text = appendJSONString(l.text, s)
	} else {
		l.text = appendText(l.text, s, needsQuotes(s))
	}
}

func (l *line) time(t time.Time) {
	if l.f.json {
		l.jsonTime(t)
	} else {
		l.textTime(t)
	}
}
