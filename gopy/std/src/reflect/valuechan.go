package reflect

import "unsafe"

// Channels.

// MakeChan makes a channel of a type.
func MakeChan(typ Type, buffer int) Value {
	t := typ.common()
	if Kind(t.kind) != Chan {
		panic("reflect.MakeChan of non-chan type")
	}
	if buffer < 0 {
		panic("reflect.MakeChan: negative buffer size")
	}
	if ChanDir(t.asChan().dir) != BothDir {
		panic("reflect.MakeChan: unidirectional channel type")
	}
	return Value{t, makechan(t.elem(), buffer), 0, flag(Chan)}
}

// channel panics unless v is a channel that is not from an unexported field.
func (v Value) channel(method string) *chanType {
	v.mustBe(Chan, method)
	v.mustBeExported(method)
	return v.typ.asChan()
}

// fresh makes a Value of a value in memory that nobody else knows.
func fresh(t *rtype, p unsafe.Pointer) Value {
	if t.direct() {
		return load(t, p, 0)
	}
	if t.size == 0 {
		p = unsafe.Pointer(&zeroArea) // what lies at p need not live on
	}
	return Value{t, p, 0, flagIndir | flag(t.kind)}
}

// Recv receives from the channel v; ok is false if that is closed and empty, and the value zero then.
func (v Value) Recv() (x Value, ok bool) {
	c := v.channel("reflect.Value.Recv")
	if ChanDir(c.dir)&RecvDir == 0 {
		panic("reflect: recv on send-only channel")
	}
	p := allocate(c.elem)
	ok = chanrecv2(v.pointer(), p)
	return fresh(c.elem, p), ok
}

// TryRecv receives from the channel v if that is possible at once; else it returns the zero Value.
func (v Value) TryRecv() (x Value, ok bool) {
	c := v.channel("reflect.Value.TryRecv")
	if ChanDir(c.dir)&RecvDir == 0 {
		panic("reflect: recv on send-only channel")
	}
	p := allocate(c.elem)
	chosen, ok := selectgo(&scase{v.pointer(), p, 2}, 1, false)
	if chosen < 0 {
		return Value{}, false
	}
	return fresh(c.elem, p), ok
}

// sending gives the address of the value to be sent.
func (v Value) sending(x Value, method string) unsafe.Pointer {
	c := v.channel(method)
	if ChanDir(c.dir)&SendDir == 0 {
		panic("reflect: send on recv-only channel")
	}
	x.mustBeExported(method)
	return x.assignTo("reflect.Value.Send", c.elem).inMemory()
}

// Send sends x on the channel v.
func (v Value) Send(x Value) { chansend(v.pointerTo(x)) }

func (v Value) pointerTo(x Value) (c, elem unsafe.Pointer) {
	elem = v.sending(x, "reflect.Value.Send")
	return v.pointer(), elem
}

// TrySend sends x on the channel v if that is possible at once, and reports whether it was.
func (v Value) TrySend(x Value) bool {
	elem := v.sending(x, "reflect.Value.TrySend")
	chosen, _ := selectgo(&scase{v.pointer(), elem, 1}, 1, false)
	return chosen == 0
}

// Close closes the channel v.
func (v Value) Close() {
	c := v.channel("reflect.Value.Close")
	if ChanDir(c.dir)&SendDir == 0 {
		panic("reflect: close of receive-only channel")
	}
	closechan(v.pointer())
}

// A SelectDir is the sort of a case of Select.
type SelectDir int

const (
	_ SelectDir = iota
	SelectSend
	SelectRecv
	SelectDefault
)

// A SelectCase is a case of Select: Send on Chan, receive from Chan, or default. A send or receive case with a zero Chan is ignored.
type SelectCase struct {
	Dir  SelectDir
	Chan Value
	Send Value
}

// Select does what a select statement with these cases does. It returns the index of the chosen case, and what that received.
func Select(cases []SelectCase) (chosen int, recv Value, recvOK bool) {
	if len(cases) > 65536 {
		panic("reflect.Select: too many cases (max 65536)")
	}
	run := make([]scase, 0, len(cases))
	numbers := make([]int, 0, len(cases)) // of the cases in run
	byDefault := -1
	for i, c := range cases {
		switch c.Dir {
		case SelectDefault:
			if byDefault >= 0 {
				panic("reflect.Select: multiple default cases")
			}
			byDefault = i
			if c.Chan.IsValid() {
				panic("reflect.Select: default case has Chan value")
			}
			if c.Send.IsValid() {
				panic("reflect.Select: default case has Send value")
			}
			continue
		case SelectSend:
			if !c.Chan.IsValid() {
				continue
			}
			t := c.Chan.channel(unknown)
			if ChanDir(t.dir)&SendDir == 0 {
				panic("reflect.Select: SendDir case using recv-only channel")
			}
			if !c.Send.IsValid() {
				panic("reflect.Select: SendDir case missing Send value")
			}
			c.Send.mustBeExported(unknown)
			run = append(run, scase{c.Chan.pointer(), c.Send.assignTo("reflect.Select", t.elem).inMemory(), 1})
		case SelectRecv:
			if c.Send.IsValid() {
				panic("reflect.Select: RecvDir case has Send value")
			}
			if !c.Chan.IsValid() {
				continue
			}
			t := c.Chan.channel(unknown)
			if ChanDir(t.dir)&RecvDir == 0 {
				panic("reflect.Select: RecvDir case using send-only channel")
			}
			run = append(run, scase{c.Chan.pointer(), allocate(t.elem), 2})
		default:
			panic("reflect.Select: invalid Dir")
		}
		numbers = append(numbers, i)
	}
	n, ok := selectgo(unsafe.SliceData(run), len(run), byDefault < 0)
	if n < 0 {
		return byDefault, Value{}, false
	}
	chosen = numbers[n]
	if run[n].dir == 2 {
		recv = fresh(cases[chosen].Chan.typ.elem(), run[n].elem)
		recvOK = ok
	}
	return chosen, recv, recvOK
}
