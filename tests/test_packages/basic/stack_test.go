package basic

import (
	"errors"
	"fmt"
	"testing"
)

func TestPushPop(t *testing.T) {
	var s Stack
	for i := range 3 {
		s.Push(i)
	}
	for want := 2; want >= 0; want-- {
		if got, err := s.Pop(); err != nil || got != want {
			t.Errorf("Pop() = %d, %v, want %d", got, err, want)
		}
	}
	if _, err := s.Pop(); !errors.Is(err, ErrEmpty) {
		t.Fatalf("error is %v", err)
	}
	t.Log("all", "popped")
}

func TestSum(t *testing.T) {
	tests := []struct {
		name  string
		items []int
		want  int
	}{
		{"none", nil, 0},
		{"some", []int{1, 2, 3}, 6},
		{"negative numbers", []int{1, -2}, -1},
		{"", []int{-5}, -5},
		{"some", []int{4}, 4},
		{"a/b", []int{4}, 4},
		{"tab\tand\x01control é 世界", nil, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := Stack{tt.items}
			if got := s.Sum(); got != tt.want {
				t.Errorf("Sum() = %d\nwant %d", got, tt.want)
			}
		})
	}
}

func TestPrinting(t *testing.T) {
	fmt.Println("printed")
	t.Log()
	t.Logf("no newline")
	t.Logf("a newline\n")
	t.Log("two\nlines\n\nand more\n")
	fmt.Print("no newline at the end")
}

func TestSkip(t *testing.T) {
	defer fmt.Println("deferred")
	t.Skip("not today")
}

func TestSkipped(t *testing.T) {
	t.Run("inner", func(t *testing.T) {
		t.Error("failed first")
		t.SkipNow()
	})
	t.Run("other", func(t *testing.T) { t.Skipf("%d", 5) })
	t.Log(t.Name(), t.Failed(), t.Skipped())
}

func TestFail(t *testing.T) {
	t.Fail()
	t.Log("goes on")
	t.FailNow()
	t.Log("never")
}

func TestNested(t *testing.T) {
	ok := t.Run("a", func(t *testing.T) {
		t.Log("a")
		t.Run("b", func(t *testing.T) {
			t.Log("b")
			t.Run("c", func(t *testing.T) { t.Error("c") })
			t.Log("b again")
		})
	})
	t.Log(ok, t.Failed())
}

func Test(t *testing.T)            {}
func Test1(t *testing.T)           {}
func Test_under(t *testing.T)      {}
func BenchmarkPush(b *testing.B) {
	var s Stack
	for i := 0; i < b.N; i++ {
		s.Push(i)
	}
}
