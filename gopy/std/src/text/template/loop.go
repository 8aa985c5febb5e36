package template

import (
	"reflect"
	"text/template/parse"
)

// Execution of range.

// loop executes a range action.
func (s *state) loop(dot reflect.Value, r *parse.RangeNode) jump {
	outer := len(s.vars)
	value, _ := indirect(s.pipeline(dot, r.Pipe))
	if !s.iterate(r, value) && r.ElseList != nil {
		j := s.walk(dot, r.ElseList)
		s.vars = s.vars[:outer]
		return j
	}
	s.vars = s.vars[:outer]
	return goOn
}

// iterate executes the body for each element, and reports whether there was one.
func (s *state) iterate(r *parse.RangeNode, v reflect.Value) (any bool) {
	two := len(r.Pipe.Decl) > 1
	switch v.Kind() {
	case reflect.Invalid:
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		if two {
			s.errorf("can't use %v to iterate over more than one variable", v)
		}
		for elem := range v.Seq() {
			any = true
			if s.body(r, reflect.Value{}, elem) {
				break
			}
		}
	case reflect.Array, reflect.Slice:
		for i := 0; i < v.Len(); i++ {
			any = true
			if s.body(r, reflect.ValueOf(i), v.Index(i)) {
				break
			}
		}
	case reflect.Map:
		if v.Len() == 0 {
			break
		}
		keys, values := sortedMap(v)
		for i, key := range keys {
			any = true
			if s.body(r, key, values[i]) {
				break
			}
		}
	case reflect.Chan:
		if v.IsNil() {
			break
		}
		if v.Type().ChanDir() == reflect.SendDir {
			s.errorf("range over send-only channel %v", v)
		}
		for i := 0; ; i++ {
			elem, ok := v.Recv()
			if !ok {
				break
			}
			any = true
			if s.body(r, reflect.ValueOf(i), elem) {
				break
			}
		}
	case reflect.Func:
		return s.iterateFunc(r, v, two)
	default:
		s.errorf("range can't iterate over %v", v)
	}
	return any
}

// iterateFunc is iterate for a function that yields the elements.
func (s *state) iterateFunc(r *parse.RangeNode, v reflect.Value, two bool) (any bool) {
	switch {
	case v.Type().CanSeq():
		if two {
			s.errorf("can't use %v iterate over more than one variable", v)
		}
		for elem := range v.Seq() {
			any = true
			if s.body(r, reflect.Value{}, elem) {
				break
			}
		}
	case v.Type().CanSeq2():
		for first, second := range v.Seq2() {
			any = true
			if !two {
				first, second = reflect.Value{}, first
			}
			if s.body(r, first, second) {
				break
			}
		}
	default:
		s.errorf("range can't iterate over %v", v)
	}
	return any
}

// body executes the body once, and reports whether it breaks. The pipeline left the loop's variables as the last.
func (s *state) body(r *parse.RangeNode, index, elem reflect.Value) (breaks bool) {
	decl := r.Pipe.Decl
	known := len(s.vars)
	switch {
	case len(decl) == 0:
	case r.Pipe.IsAssign && len(decl) == 1:
		s.setVar(decl[0].Ident[0], elem)
	case r.Pipe.IsAssign:
		s.setVar(decl[0].Ident[0], index)
		s.setVar(decl[1].Ident[0], elem)
	default:
		s.vars[known-1].value = elem
		if len(decl) > 1 {
			s.vars[known-2].value = index
		}
	}
	j := s.walk(elem, r.List)
	s.vars = s.vars[:known]
	return j == jumpBreak
}
