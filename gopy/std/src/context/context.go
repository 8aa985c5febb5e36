// Package context carries deadlines, cancellation and values through calls and between goroutines.
//
// Contexts form a tree: WithCancel, WithDeadline and WithValue make a child of a context. If a context is canceled, all below it are.
// The functions in this package that change contexts neither wait nor loop over anything that does, so that goroutines are not
// switched in between: there are no locks.
package context

import (
	"errors"
	"time"
)

// A Context can be canceled and holds values. Its methods can be called by several goroutines.
type Context interface {
	// Deadline returns when the context will be canceled at the latest; ok is false if there is no such time.
	Deadline() (deadline time.Time, ok bool)

	// Done returns a channel that is closed when the context is canceled, nil if it never is.
	Done() <-chan struct{}

	// Err returns nil until Done is closed, then Canceled or DeadlineExceeded.
	Err() error

	// Value returns the value for the key, or nil.
	Value(key any) any
}

// Canceled is the error of contexts that were canceled other than by their deadline.
var Canceled = errors.New("context canceled")

// DeadlineExceeded is the error of contexts whose deadline has passed.
var DeadlineExceeded error = deadlineExceededError{}

type deadlineExceededError struct{}

func (deadlineExceededError) Error() string   { return "context deadline exceeded" }
func (deadlineExceededError) Timeout() bool   { return true }
func (deadlineExceededError) Temporary() bool { return true }

type emptyCtx struct{}

func (emptyCtx) Deadline() (deadline time.Time, ok bool) { return deadline, false }
func (emptyCtx) Done() <-chan struct{}                   { return nil }
func (emptyCtx) Err() error                              { return nil }
func (emptyCtx) Value(key any) any                       { return nil }

type backgroundCtx struct{ emptyCtx }

func (backgroundCtx) String() string { return "context.Background" }

type todoCtx struct{ emptyCtx }

func (todoCtx) String() string { return "context.TODO" }

// Background returns a context that is never canceled and has no values: the root of others.
func Background() Context { return backgroundCtx{} }

// TODO is Background for code where it is not clear yet which context to use.
func TODO() Context { return todoCtx{} }

func mustHaveParent(parent Context) {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
}

// WithValue returns a child of parent with a value for the key. Keys should be of types of their own, so that packages do not
// collide.
func WithValue(parent Context, key, val any) Context {
	mustHaveParent(parent)
	if key == nil {
		panic("nil key")
	}
	if !typeComparable(key) {
		panic("key is not comparable")
	}
	return &valueCtx{parent, key, val}
}

type valueCtx struct {
	Context
	key, val any
}

func (c *valueCtx) Value(key any) any { return value(c, key) }

func (c *valueCtx) String() string {
	return contextName(c.Context) + ".WithValue(" + valueName(c.key) + ", " + valueName(c.val) + ")"
}

// WithoutCancel returns a child of parent that has its values, but is not canceled with it.
func WithoutCancel(parent Context) Context {
	mustHaveParent(parent)
	return withoutCancelCtx{parent}
}

type withoutCancelCtx struct {
	c Context
}

func (withoutCancelCtx) Deadline() (deadline time.Time, ok bool) { return deadline, false }
func (withoutCancelCtx) Done() <-chan struct{}                   { return nil }
func (withoutCancelCtx) Err() error                              { return nil }
func (c withoutCancelCtx) Value(key any) any                     { return value(c, key) }
func (c withoutCancelCtx) String() string                        { return contextName(c.c) + ".WithoutCancel" }

// value looks for a key from c upwards. The key &cancelCtxKey stands for the nearest cancelCtx.
func value(c Context, key any) any {
	for {
		switch ctx := c.(type) {
		case *valueCtx:
			if ctx.key == key {
				return ctx.val
			}
			c = ctx.Context
		case *cancelCtx:
			if key == &cancelCtxKey {
				return ctx
			}
			c = ctx.Context
		case *timerCtx:
			if key == &cancelCtxKey {
				return &ctx.cancelCtx
			}
			c = ctx.Context
		case withoutCancelCtx:
			if key == &cancelCtxKey {
				return nil
			}
			c = ctx.c
		case backgroundCtx, todoCtx:
			return nil
		default:
			return c.Value(key)
		}
	}
}

type stringer interface {
	String() string
}

func contextName(c Context) string {
	if s, ok := c.(stringer); ok {
		return s.String()
	}
	return typeString(c)
}

// valueName returns what String shows of a key or value: not the contents, unless they are made to be shown.
func valueName(v any) string {
	switch v := v.(type) {
	case stringer:
		return v.String()
	case string:
		return v
	case nil:
		return "<nil>"
	}
	return typeString(v)
}
