// Files with inputs of fuzz targets: a line "go test fuzz v1", then a line for each input, "int(5)" or "string("abc")".

package testing

import (
	"errors"
	"fmt"
	"math"
	"os"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"
)

const (
	corpusVersion = "go test fuzz v1"
	corpusDir     = "testdata/fuzz"
)

// writeInputs makes the text of a file.
func writeInputs(values []any) []byte {
	text := []byte(corpusVersion + "\n")
	for _, v := range values {
		switch v := v.(type) {
		case float32:
			if v != v && math.Float32bits(v) != math.Float32bits(float32(math.NaN())) {
				text = fmt.Appendf(text, "math.Float32frombits(0x%x)\n", math.Float32bits(v))
				continue
			}
		case float64:
			if v != v && math.Float64bits(v) != math.Float64bits(math.NaN()) {
				text = fmt.Appendf(text, "math.Float64frombits(0x%x)\n", math.Float64bits(v))
				continue
			}
		case string:
			text = fmt.Appendf(text, "string(%q)\n", v)
			continue
		case []byte:
			text = fmt.Appendf(text, "[]byte(%q)\n", v)
			continue
		case byte:
			text = fmt.Appendf(text, "byte(%q)\n", v)
			continue
		case rune:
			if utf8.ValidRune(v) {
				text = fmt.Appendf(text, "rune(%q)\n", v)
				continue
			}
		}
		text = fmt.Appendf(text, "%T(%v)\n", v, v)
	}
	return text
}

// checkCorpus compares inputs with the types that are wanted.
func checkCorpus(values []any, types []reflect.Type) error {
	if len(values) != len(types) {
		return fmt.Errorf("wrong number of values in corpus entry: %d, want %d", len(values), len(types))
	}
	have := make([]reflect.Type, len(values))
	same := true
	for i, v := range values {
		have[i] = reflect.TypeOf(v)
		same = same && have[i] == types[i]
	}
	if !same {
		return fmt.Errorf("mismatched types in corpus entry: %v, want %v", have, types)
	}
	return nil
}

// readCorpus reads the files of a directory, which need not exist.
func readCorpus(dir string, types []reflect.Type) ([]corpusEntry, error) {
	files, err := os.ReadDir(dir)
	if os.IsNotExist(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("reading seed corpus from testdata: %v", err)
	}
	var corpus []corpusEntry
	var problems []string
	for _, file := range files {
		if file.IsDir() {
			continue
		}
		name := dir + "/" + file.Name()
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("failed to read corpus file: %v", err)
		}
		values, err := readInputs(string(data))
		if err != nil {
			err = fmt.Errorf("unmarshal: %v", err)
		} else {
			err = checkCorpus(values, types)
		}
		if err != nil {
			problems = append(problems, fmt.Sprintf("%q: %v", name, err))
			continue
		}
		corpus = append(corpus, corpusEntry{file.Name(), values})
	}
	if problems != nil {
		return nil, errors.New(strings.Join(problems, "\n"))
	}
	return corpus, nil
}

// readInputs reads the text of a file.
func readInputs(text string) ([]any, error) {
	if text == "" {
		return nil, errors.New("cannot unmarshal empty string")
	}
	lines := strings.Split(text, "\n")
	if len(lines) < 2 {
		return nil, errors.New("must include version and at least one value")
	}
	if version := strings.TrimSuffix(lines[0], "\r"); version != corpusVersion {
		return nil, fmt.Errorf("unknown encoding version: %s", version)
	}
	var values []any
	for _, line := range lines[1:] {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		v, err := readInput(line)
		if err != nil {
			return nil, fmt.Errorf("malformed line %q: %v", line, err)
		}
		values = append(values, v)
	}
	return values, nil
}

// readInput reads a conversion: a type and a literal in parentheses.
func readInput(line string) (any, error) {
	typ, literal, ok := strings.Cut(line, "(")
	if !ok || !strings.HasSuffix(literal, ")") {
		return nil, errors.New("expected call expression")
	}
	typ = strings.TrimSpace(typ)
	literal = strings.TrimSpace(literal[:len(literal)-1])
	if literal == "" {
		return nil, errors.New("expected call expression with 1 argument; got 0")
	}
	isString := literal[0] == '"' || literal[0] == '`'
	isChar := literal[0] == '\''
	switch typ {
	case "string":
		if !isString {
			return nil, errors.New("string literal value required for type string")
		}
		return strconv.Unquote(literal)
	case "[]byte":
		if !isString {
			return nil, errors.New("string literal required for type []byte")
		}
		s, err := strconv.Unquote(literal)
		return []byte(s), err
	case "bool":
		switch literal {
		case "true":
			return true, nil
		case "false":
			return false, nil
		}
		return nil, errors.New("true or false required for type bool")
	case "byte", "rune":
		if isChar {
			return readChar(typ, literal)
		}
		if isString {
			return nil, errors.New("character literal required for byte/rune types")
		}
	}
	if isString || isChar {
		return nil, errors.New("literal value required for primitive type")
	}
	return readNumber(typ, literal)
}

func readChar(typ, literal string) (any, error) {
	if len(literal) < 2 || literal[len(literal)-1] != '\'' {
		return nil, errors.New("malformed character literal, missing single quotes")
	}
	r, _, _, err := strconv.UnquoteChar(literal[1:len(literal)-1], '\'')
	switch {
	case err != nil:
		return nil, err
	case typ == "rune":
		return r, nil
	case r >= 256:
		return nil, errors.New("can only encode single byte to a byte type")
	}
	return byte(r), nil
}

func readNumber(typ, literal string) (any, error) {
	signed := func(bits int) (int64, error) { return strconv.ParseInt(literal, 0, bits) }
	unsigned := func(bits int) (uint64, error) { return strconv.ParseUint(literal, 0, bits) }
	switch typ {
	case "int":
		n, err := signed(64)
		return int(n), err
	case "int8":
		n, err := signed(8)
		return int8(n), err
	case "int16":
		n, err := signed(16)
		return int16(n), err
	case "int32", "rune":
		n, err := signed(32)
		return int32(n), err
	case "int64":
		return signed(64)
	case "uint":
		n, err := unsigned(64)
		return uint(n), err
	case "uint8", "byte":
		n, err := unsigned(8)
		return uint8(n), err
	case "uint16":
		n, err := unsigned(16)
		return uint16(n), err
	case "uint32":
		n, err := unsigned(32)
		return uint32(n), err
	case "uint64":
		return unsigned(64)
	case "float32":
		x, err := strconv.ParseFloat(literal, 32)
		return float32(x), err
	case "float64":
		return strconv.ParseFloat(literal, 64)
	case "math.Float32frombits":
		n, err := unsigned(32)
		return math.Float32frombits(uint32(n)), err
	case "math.Float64frombits":
		n, err := unsigned(64)
		return math.Float64frombits(n), err
	}
	return nil, errors.New("expected []byte or primitive type")
}
