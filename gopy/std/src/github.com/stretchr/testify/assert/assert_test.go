// What failures print; the texts are those that testify itself prints.

package assert

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"
)

type recorder struct{ text string }

func (r *recorder) Errorf(format string, args ...interface{}) { r.text = fmt.Sprintf(format, args...) }
func (r *recorder) Name() string                              { return "TestX" }

type pair struct {
	Name string
	data []byte
	next *pair
}

type named string

func (n named) String() string { return "not shown" }

func many(changed int) []int {
	list := make([]int, 300)
	for i := range list {
		list[i] = i % 7
	}
	list[changed] = 99
	return list
}

func TestTexts(t *testing.T) {
	for _, test := range []struct {
		assert func(r TestingT) bool
		want   string
	}{
		{func(r TestingT) bool { return Equal(r, 1, 2) },
			"\tError:      \tNot equal: \n\t            \texpected: 1\n\t            \tactual  : 2\n\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return Equal(r, 1, int64(1), "types %d", 5) },
			"\tError:      \tNot equal: \n\t            \texpected: int(1)\n\t            \tactual  : int64(1)\n\tTest:       \tTestX\n\tMessages:   \ttypes 5\n"},
		{func(r TestingT) bool { return Equal(r, "a\nb\nc", "a\nx\nc") },
			"\tError:      \tNot equal: \n" +
				"\t            \texpected: \"a\\nb\\nc\"\n" +
				"\t            \tactual  : \"a\\nx\\nc\"\n" +
				"\t            \t\n" +
				"\t            \tDiff:\n" +
				"\t            \t--- Expected\n" +
				"\t            \t+++ Actual\n" +
				"\t            \t@@ -1,3 +1,3 @@\n" +
				"\t            \t a\n" +
				"\t            \t-b\n" +
				"\t            \t+x\n" +
				"\t            \t c\n" +
				"\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return Equal(r, map[string]int{"b": 1, "a": 2}, map[string]int{"a": 3, "b": 1}) },
			"\tError:      \tNot equal: \n" +
				"\t            \texpected: map[string]int{\"a\":2, \"b\":1}\n" +
				"\t            \tactual  : map[string]int{\"a\":3, \"b\":1}\n" +
				"\t            \t\n" +
				"\t            \tDiff:\n" +
				"\t            \t--- Expected\n" +
				"\t            \t+++ Actual\n" +
				"\t            \t@@ -1,3 +1,3 @@\n" +
				"\t            \t (map[string]int) (len=2) {\n" +
				"\t            \t- (string) (len=1) \"a\": (int) 2,\n" +
				"\t            \t+ (string) (len=1) \"a\": (int) 3,\n" +
				"\t            \t  (string) (len=1) \"b\": (int) 1\n" +
				"\tTest:       \tTestX\n"},
		{func(r TestingT) bool {
			return Equal(r, &pair{"x", []byte("some bytes here, and more"), nil}, &pair{"x", []byte("some bytes there, and more"), nil})
		},
			"\tError:      \tNot equal: \n" +
				"\t            \texpected: &assert.pair{Name:\"x\", data:[]uint8{0x73, 0x6f, 0x6d, 0x65, 0x20, 0x62, 0x79, 0x74, 0x65, 0x73, 0x20, 0x68, 0x65, 0x72, 0x65, 0x2c, 0x20, 0x61, 0x6e, 0x64, 0x20, 0x6d, 0x6f, 0x72, 0x65}, next:(*assert.pair)(nil)}\n" +
				"\t            \tactual  : &assert.pair{Name:\"x\", data:[]uint8{0x73, 0x6f, 0x6d, 0x65, 0x20, 0x62, 0x79, 0x74, 0x65, 0x73, 0x20, 0x74, 0x68, 0x65, 0x72, 0x65, 0x2c, 0x20, 0x61, 0x6e, 0x64, 0x20, 0x6d, 0x6f, 0x72, 0x65}, next:(*assert.pair)(nil)}\n" +
				"\t            \t\n" +
				"\t            \tDiff:\n" +
				"\t            \t--- Expected\n" +
				"\t            \t+++ Actual\n" +
				"\t            \t@@ -2,5 +2,5 @@\n" +
				"\t            \t  Name: (string) (len=1) \"x\",\n" +
				"\t            \t- data: ([]uint8) (len=25) {\n" +
				"\t            \t-  00000000  73 6f 6d 65 20 62 79 74  65 73 20 68 65 72 65 2c  |some bytes here,|\n" +
				"\t            \t-  00000010  20 61 6e 64 20 6d 6f 72  65                       | and more|\n" +
				"\t            \t+ data: ([]uint8) (len=26) {\n" +
				"\t            \t+  00000000  73 6f 6d 65 20 62 79 74  65 73 20 74 68 65 72 65  |some bytes there|\n" +
				"\t            \t+  00000010  2c 20 61 6e 64 20 6d 6f  72 65                    |, and more|\n" +
				"\t            \t  },\n" +
				"\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return Equal(r, [][]pair{{{"x", nil, nil}}}, [][]pair{{{"y", nil, nil}}}) },
			"\tError:      \tNot equal: \n" +
				"\t            \texpected: [][]assert.pair{[]assert.pair{assert.pair{Name:\"x\", data:[]uint8(nil), next:(*assert.pair)(nil)}}}\n" +
				"\t            \tactual  : [][]assert.pair{[]assert.pair{assert.pair{Name:\"y\", data:[]uint8(nil), next:(*assert.pair)(nil)}}}\n" +
				"\t            \t\n" +
				"\t            \tDiff:\n" +
				"\t            \t--- Expected\n" +
				"\t            \t+++ Actual\n" +
				"\t            \t@@ -3,3 +3,3 @@\n" +
				"\t            \t   (assert.pair) {\n" +
				"\t            \t-   Name: (string) (len=1) \"x\",\n" +
				"\t            \t+   Name: (string) (len=1) \"y\",\n" +
				"\t            \t    data: ([]uint8) <nil>,\n" +
				"\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return Equal(r, time.Second, time.Minute) },
			"\tError:      \tNot equal: \n\t            \texpected: 1s\n\t            \tactual  : 1m0s\n\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return Equal(r, time.Unix(1, 0).UTC(), time.Unix(2, 0).UTC()) },
			"\tError:      \tNot equal: \n" +
				"\t            \texpected: time.Date(1970, time.January, 1, 0, 0, 1, 0, time.UTC)\n" +
				"\t            \tactual  : time.Date(1970, time.January, 1, 0, 0, 2, 0, time.UTC)\n" +
				"\t            \t\n" +
				"\t            \tDiff:\n" +
				"\t            \t--- Expected\n" +
				"\t            \t+++ Actual\n" +
				"\t            \t@@ -1,2 +1,2 @@\n" +
				"\t            \t-(time.Time) 1970-01-01 00:00:01 +0000 UTC\n" +
				"\t            \t+(time.Time) 1970-01-01 00:00:02 +0000 UTC\n" +
				"\t            \t \n" +
				"\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return Equal(r, []byte{1}, []byte(nil)) },
			"\tError:      \tNot equal: \n" +
				"\t            \texpected: []byte{0x1}\n" +
				"\t            \tactual  : []byte(nil)\n" +
				"\t            \t\n" +
				"\t            \tDiff:\n" +
				"\t            \t--- Expected\n" +
				"\t            \t+++ Actual\n" +
				"\t            \t@@ -1,4 +1,2 @@\n" +
				"\t            \t-([]uint8) (len=1) {\n" +
				"\t            \t- 00000000  01                                                |.|\n" +
				"\t            \t-}\n" +
				"\t            \t+([]uint8) <nil>\n" +
				"\t            \t \n" +
				"\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return Equal(r, many(0), many(150)) },
			"\tError:      \tNot equal: \n" +
				"\t            \texpected: []int{99, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5}\n" +
				"\t            \tactual  : []int{0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 99, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5}\n" +
				"\t            \t\n" +
				"\t            \tDiff:\n" +
				"\t            \t--- Expected\n" +
				"\t            \t+++ Actual\n" +
				"\t            \t@@ -1,153 +1,153 @@\n" +
				"\t            \t ([]int) (len=300) {\n" +
				"\t            \t+ (int) 0,\n" +
				"\t            \t+ (int) 1,\n" +
				"\t            \t+ (int) 2,\n" +
				"\t            \t+ (int) 3,\n" +
				"\t            \t+ (int) 4,\n" +
				"\t            \t+ (int) 5,\n" +
				"\t            \t+ (int) 6,\n" +
				"\t            \t+ (int) 0,\n" +
				"\t            \t+ (int) 1,\n" +
				"\t            \t+ (int) 2,\n" +
				"\t            \t+ (int) 3,\n" +
				"\t            \t+ (int) 4,\n" +
				"\t            \t+ (int) 5,\n" +
				"\t            \t+ (int) 6,\n" +
				"\t            \t+ (int) 0,\n" +
				"\t            \t+ (int) 1,\n" +
				"\t            \t+ (int) 2,\n" +
				"\t            \t+ (int) 3,\n" +
				"\t            \t+ (int) 4,\n" +
				"\t            \t+ (int) 5,\n" +
				"\t            \t+ (int) 6,\n" +
				"\t            \t+ (int) 0,\n" +
				"\t            \t+ (int) 1,\n" +
				"\t            \t+ (int) 2,\n" +
				"\t            \t+ (int) 3,\n" +
				"\t            \t+ (int) 4,\n" +
				"\t            \t+ (int) 5,\n" +
				"\t            \t+ (int) 6,\n" +
				"\t            \t+ (int) 0,\n" +
				"\t            \t+ (int) 1,\n" +
				"\t            \t+ (int) 2,\n" +
				"\t            \t+ (int) 3,\n" +
				"\t            \t+ (int) 4,\n" +
				"\t            \t+ (int) 5,\n" +
				"\t            \t+ (int) 6,\n" +
				"\t            \t+ (int) 0,\n" +
				"\t            \t+ (int) 1,\n" +
				"\t            \t+ (int) 2,\n" +
				"\t            \t+ (int) 3,\n" +
				"\t            \t+ (int) 4,\n" +
				"\t            \t+ (int) 5,\n" +
				"\t            \t+ (int) 6,\n" +
				"\t            \t+ (int) 0,\n" +
				"\t            \t+ (int) 1,\n" +
				"\t            \t+ (int) 2,\n" +
				"\t            \t+ (int) 3,\n" +
				"\t            \t+ (int) 4,\n" +
				"\t            \t+ (int) 5,\n" +
				"\t            \t+ (int) 6,\n" +
				"\t            \t+ (int) 0,\n" +
				"\t            \t+ (int) 1,\n" +
				"\t            \t+ (int) 2,\n" +
				"\t            \t+ (int) 3,\n" +
				"\t            \t+ (int) 4,\n" +
				"\t            \t+ (int) 5,\n" +
				"\t            \t+ (int) 6,\n" +
				"\t            \t+ (int) 0,\n" +
				"\t            \t+ (int) 1,\n" +
				"\t            \t+ (int) 2,\n" +
				"\t            \t+ (int) 3,\n" +
				"\t            \t+ (int) 4,\n" +
				"\t            \t+ (int) 5,\n" +
				"\t            \t+ (int) 6,\n" +
				"\t            \t+ (int) 0,\n" +
				"\t            \t+ (int) 1,\n" +
				"\t            \t+ (int) 2,\n" +
				"\t            \t+ (int) 3,\n" +
				"\t            \t+ (int) 4,\n" +
				"\t            \t+ (int) 5,\n" +
				"\t            \t+ (int) 6,\n" +
				"\t            \t+ (int) 0,\n" +
				"\t            \t+ (int) 1,\n" +
				"\t            \t+ (int) 2,\n" +
				"\t            \t+ (int) 3,\n" +
				"\t            \t+ (int) 4,\n" +
				"\t            \t+ (int) 5,\n" +
				"\t            \t+ (int) 6,\n" +
				"\t            \t+ (int) 0,\n" +
				"\t            \t+ (int) 1,\n" +
				"\t            \t+ (int) 2,\n" +
				"\t            \t+ (int) 3,\n" +
				"\t            \t+ (int) 4,\n" +
				"\t            \t+ (int) 5,\n" +
				"\t            \t+ (int) 6,\n" +
				"\t            \t+ (int) 0,\n" +
				"\t            \t+ (int) 1,\n" +
				"\t            \t+ (int) 2,\n" +
				"\t            \t+ (int) 3,\n" +
				"\t            \t+ (int) 4,\n" +
				"\t            \t+ (int) 5,\n" +
				"\t            \t+ (int) 6,\n" +
				"\t            \t+ (int) 0,\n" +
				"\t            \t+ (int) 1,\n" +
				"\t            \t+ (int) 2,\n" +
				"\t            \t+ (int) 3,\n" +
				"\t            \t+ (int) 4,\n" +
				"\t            \t+ (int) 5,\n" +
				"\t            \t+ (int) 6,\n" +
				"\t            \t+ (int) 0,\n" +
				"\t            \t+ (int) 1,\n" +
				"\t            \t+ (int) 2,\n" +
				"\t            \t+ (int) 3,\n" +
				"\t            \t+ (int) 4,\n" +
				"\t            \t+ (int) 5,\n" +
				"\t            \t+ (int) 6,\n" +
				"\t            \t+ (int) 0,\n" +
				"\t            \t+ (int) 1,\n" +
				"\t            \t+ (int) 2,\n" +
				"\t            \t+ (int) 3,\n" +
				"\t            \t+ (int) 4,\n" +
				"\t            \t+ (int) 5,\n" +
				"\t            \t+ (int) 6,\n" +
				"\t            \t+ (int) 0,\n" +
				"\t            \t+ (int) 1,\n" +
				"\t            \t+ (int) 2,\n" +
				"\t            \t+ (int) 3,\n" +
				"\t            \t+ (int) 4,\n" +
				"\t            \t+ (int) 5,\n" +
				"\t            \t+ (int) 6,\n" +
				"\t            \t+ (int) 0,\n" +
				"\t            \t+ (int) 1,\n" +
				"\t            \t+ (int) 2,\n" +
				"\t            \t+ (int) 3,\n" +
				"\t            \t+ (int) 4,\n" +
				"\t            \t+ (int) 5,\n" +
				"\t            \t+ (int) 6,\n" +
				"\t            \t+ (int) 0,\n" +
				"\t            \t+ (int) 1,\n" +
				"\t            \t+ (int) 2,\n" +
				"\t            \t+ (int) 3,\n" +
				"\t            \t+ (int) 4,\n" +
				"\t            \t+ (int) 5,\n" +
				"\t            \t+ (int) 6,\n" +
				"\t            \t+ (int) 0,\n" +
				"\t            \t+ (int) 1,\n" +
				"\t            \t+ (int) 2,\n" +
				"\t            \t+ (int) 3,\n" +
				"\t            \t+ (int) 4,\n" +
				"\t            \t+ (int) 5,\n" +
				"\t            \t+ (int) 6,\n" +
				"\t            \t+ (int) 0,\n" +
				"\t            \t+ (int) 1,\n" +
				"\t            \t+ (int) 2,\n" +
				"\t            \t+ (int) 3,\n" +
				"\t            \t+ (int) 4,\n" +
				"\t            \t+ (int) 5,\n" +
				"\t            \t+ (int) 6,\n" +
				"\t            \t+ (int) 0,\n" +
				"\t            \t+ (int) 1,\n" +
				"\t            \t+ (int) 2,\n" +
				"\t            \t  (int) 99,\n" +
				"\t            \t- (int) 1,\n" +
				"\t            \t- (int) 2,\n" +
				"\t            \t- (int) 3,\n" +
				"\t            \t- (int) 4,\n" +
				"\t            \t- (int) 5,\n" +
				"\t            \t- (int) 6,\n" +
				"\t            \t- (int) 0,\n" +
				"\t            \t- (int) 1,\n" +
				"\t            \t- (int) 2,\n" +
				"\t            \t- (int) 3,\n" +
				"\t            \t- (int) 4,\n" +
				"\t            \t- (int) 5,\n" +
				"\t            \t- (int) 6,\n" +
				"\t            \t- (int) 0,\n" +
				"\t            \t- (int) 1,\n" +
				"\t            \t- (int) 2,\n" +
				"\t            \t- (int) 3,\n" +
				"\t            \t- (int) 4,\n" +
				"\t            \t- (int) 5,\n" +
				"\t            \t- (int) 6,\n" +
				"\t            \t- (int) 0,\n" +
				"\t            \t- (int) 1,\n" +
				"\t            \t- (int) 2,\n" +
				"\t            \t- (int) 3,\n" +
				"\t            \t- (int) 4,\n" +
				"\t            \t- (int) 5,\n" +
				"\t            \t- (int) 6,\n" +
				"\t            \t- (int) 0,\n" +
				"\t            \t- (int) 1,\n" +
				"\t            \t- (int) 2,\n" +
				"\t            \t- (int) 3,\n" +
				"\t            \t- (int) 4,\n" +
				"\t            \t- (int) 5,\n" +
				"\t            \t- (int) 6,\n" +
				"\t            \t- (int) 0,\n" +
				"\t            \t- (int) 1,\n" +
				"\t            \t- (int) 2,\n" +
				"\t            \t- (int) 3,\n" +
				"\t            \t- (int) 4,\n" +
				"\t            \t- (int) 5,\n" +
				"\t            \t- (int) 6,\n" +
				"\t            \t- (int) 0,\n" +
				"\t            \t- (int) 1,\n" +
				"\t            \t- (int) 2,\n" +
				"\t            \t- (int) 3,\n" +
				"\t            \t- (int) 4,\n" +
				"\t            \t- (int) 5,\n" +
				"\t            \t- (int) 6,\n" +
				"\t            \t- (int) 0,\n" +
				"\t            \t- (int) 1,\n" +
				"\t            \t- (int) 2,\n" +
				"\t            \t- (int) 3,\n" +
				"\t            \t- (int) 4,\n" +
				"\t            \t- (int) 5,\n" +
				"\t            \t- (int) 6,\n" +
				"\t            \t- (int) 0,\n" +
				"\t            \t- (int) 1,\n" +
				"\t            \t- (int) 2,\n" +
				"\t            \t- (int) 3,\n" +
				"\t            \t- (int) 4,\n" +
				"\t            \t- (int) 5,\n" +
				"\t            \t- (int) 6,\n" +
				"\t            \t- (int) 0,\n" +
				"\t            \t- (int) 1,\n" +
				"\t            \t- (int) 2,\n" +
				"\t            \t- (int) 3,\n" +
				"\t            \t- (int) 4,\n" +
				"\t            \t- (int) 5,\n" +
				"\t            \t- (int) 6,\n" +
				"\t            \t- (int) 0,\n" +
				"\t            \t- (int) 1,\n" +
				"\t            \t- (int) 2,\n" +
				"\t            \t- (int) 3,\n" +
				"\t            \t- (int) 4,\n" +
				"\t            \t- (int) 5,\n" +
				"\t            \t- (int) 6,\n" +
				"\t            \t- (int) 0,\n" +
				"\t            \t- (int) 1,\n" +
				"\t            \t- (int) 2,\n" +
				"\t            \t- (int) 3,\n" +
				"\t            \t- (int) 4,\n" +
				"\t            \t- (int) 5,\n" +
				"\t            \t- (int) 6,\n" +
				"\t            \t- (int) 0,\n" +
				"\t            \t- (int) 1,\n" +
				"\t            \t- (int) 2,\n" +
				"\t            \t- (int) 3,\n" +
				"\t            \t- (int) 4,\n" +
				"\t            \t- (int) 5,\n" +
				"\t            \t- (int) 6,\n" +
				"\t            \t- (int) 0,\n" +
				"\t            \t- (int) 1,\n" +
				"\t            \t- (int) 2,\n" +
				"\t            \t- (int) 3,\n" +
				"\t            \t- (int) 4,\n" +
				"\t            \t- (int) 5,\n" +
				"\t            \t- (int) 6,\n" +
				"\t            \t- (int) 0,\n" +
				"\t            \t- (int) 1,\n" +
				"\t            \t- (int) 2,\n" +
				"\t            \t- (int) 3,\n" +
				"\t            \t- (int) 4,\n" +
				"\t            \t- (int) 5,\n" +
				"\t            \t- (int) 6,\n" +
				"\t            \t- (int) 0,\n" +
				"\t            \t- (int) 1,\n" +
				"\t            \t- (int) 2,\n" +
				"\t            \t- (int) 3,\n" +
				"\t            \t- (int) 4,\n" +
				"\t            \t- (int) 5,\n" +
				"\t            \t- (int) 6,\n" +
				"\t            \t- (int) 0,\n" +
				"\t            \t- (int) 1,\n" +
				"\t            \t- (int) 2,\n" +
				"\t            \t- (int) 3,\n" +
				"\t            \t- (int) 4,\n" +
				"\t            \t- (int) 5,\n" +
				"\t            \t- (int) 6,\n" +
				"\t            \t- (int) 0,\n" +
				"\t            \t- (int) 1,\n" +
				"\t            \t- (int) 2,\n" +
				"\t            \t- (int) 3,\n" +
				"\t            \t- (int) 4,\n" +
				"\t            \t- (int) 5,\n" +
				"\t            \t- (int) 6,\n" +
				"\t            \t- (int) 0,\n" +
				"\t            \t- (int) 1,\n" +
				"\t            \t- (int) 2,\n" +
				"\t            \t- (int) 3,\n" +
				"\t            \t- (int) 4,\n" +
				"\t            \t- (int) 5,\n" +
				"\t            \t- (int) 6,\n" +
				"\t            \t- (int) 0,\n" +
				"\t            \t- (int) 1,\n" +
				"\t            \t- (int) 2,\n" +
				"\t            \t- (int) 3,\n" +
				"\t            \t- (int) 4,\n" +
				"\t            \t- (int) 5,\n" +
				"\t            \t- (int) 6,\n" +
				"\t            \t- (int) 0,\n" +
				"\t            \t- (int) 1,\n" +
				"\t            \t- (int) 2,\n" +
				"\t            \t- (int) 3,\n" +
				"\t            \t- (int) 4,\n" +
				"\t            \t- (int) 5,\n" +
				"\t            \t- (int) 6,\n" +
				"\t            \t- (int) 0,\n" +
				"\t            \t- (int) 1,\n" +
				"\t            \t- (int) 2,\n" +
				"\t            \t- (int) 3,\n" +
				"\t            \t  (int) 4,\n" +
				"\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return Equal(r, named("a"), named("b")) },
			"\tError:      \tNot equal: \n" +
				"\t            \texpected: \"a\"\n" +
				"\t            \tactual  : \"b\"\n" +
				"\t            \t\n" +
				"\t            \tDiff:\n" +
				"\t            \t--- Expected\n" +
				"\t            \t+++ Actual\n" +
				"\t            \t@@ -1,2 +1,2 @@\n" +
				"\t            \t-(assert.named) (len=1) \"a\"\n" +
				"\t            \t+(assert.named) (len=1) \"b\"\n" +
				"\t            \t \n" +
				"\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return Equal(r, nil, 0) },
			"\tError:      \tNot equal: \n\t            \texpected: <nil>(<nil>)\n\t            \tactual  : int(0)\n\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return NotEqual(r, "a", "a") },
			"\tError:      \tShould not be: \"a\"\n\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return Exactly(r, int32(1), int64(1)) },
			"\tError:      \tTypes expected to match exactly\n\t            \t\tint32 != int64\n\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return Nil(r, 5) },
			"\tError:      \tExpected nil, but got: 5\n\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return NotNil(r, (*int)(nil)) },
			"\tError:      \tExpected value not to be nil.\n\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return True(r, false, "multi\nline") },
			"\tError:      \tShould be true\n\tTest:       \tTestX\n\tMessages:   \tmulti\n\t            \tline\n"},
		{func(r TestingT) bool { return False(r, true, 5) },
			"\tError:      \tShould be false\n\tTest:       \tTestX\n\tMessages:   \t5\n"},
		{func(r TestingT) bool { return Empty(r, []int{1}) },
			"\tError:      \tShould be empty, but was [1]\n\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return NotEmpty(r, "") },
			"\tError:      \tShould NOT be empty, but was \n\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return Len(r, []int{1}, 2) },
			"\tError:      \t\"[1]\" should have 2 item(s), but has 1\n\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return Len(r, 5, 2) },
			"\tError:      \t\"5\" could not be applied builtin len()\n\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return Contains(r, "hello", "x") },
			"\tError:      \t\"hello\" does not contain \"x\"\n\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return Contains(r, []int{1}, 2) },
			"\tError:      \t[]int{1} does not contain 2\n\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return Contains(r, 5, 2) },
			"\tError:      \t5 could not be applied builtin len()\n\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return ElementsMatch(r, []int{1, 2, 2}, []int{2, 3}) },
			"\tError:      \telements differ\n" +
				"\t            \t\n" +
				"\t            \textra elements in list A:\n" +
				"\t            \t([]interface {}) (len=2) {\n" +
				"\t            \t (int) 1,\n" +
				"\t            \t (int) 2\n" +
				"\t            \t}\n" +
				"\t            \t\n" +
				"\t            \t\n" +
				"\t            \textra elements in list B:\n" +
				"\t            \t([]interface {}) (len=1) {\n" +
				"\t            \t (int) 3\n" +
				"\t            \t}\n" +
				"\t            \t\n" +
				"\t            \t\n" +
				"\t            \tlistA:\n" +
				"\t            \t([]int) (len=3) {\n" +
				"\t            \t (int) 1,\n" +
				"\t            \t (int) 2,\n" +
				"\t            \t (int) 2\n" +
				"\t            \t}\n" +
				"\t            \t\n" +
				"\t            \t\n" +
				"\t            \tlistB:\n" +
				"\t            \t([]int) (len=2) {\n" +
				"\t            \t (int) 2,\n" +
				"\t            \t (int) 3\n" +
				"\t            \t}\n" +
				"\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return Zero(r, 5) },
			"\tError:      \tShould be zero, but was 5\n\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return NotZero(r, 0) },
			"\tError:      \tShould not be zero, but was 0\n\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return Greater(r, 1, 2) },
			"\tError:      \t\"1\" is not greater than \"2\"\n\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return LessOrEqual(r, 2.5, 1.5) },
			"\tError:      \t\"2.5\" is not less than or equal to \"1.5\"\n\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return Less(r, 1, "a") },
			"\tError:      \tElements should be the same type\n\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return IsIncreasing(r, []int{1, 1}) },
			"\tError:      \t\"1\" is not less than \"1\"\n\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return InDelta(r, 1.0, 1.5, 0.1) },
			"\tError:      \tMax difference between 1 and 1.5 allowed is 0.1, but difference was -0.5\n\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return InEpsilon(r, 100, 150, 0.1) },
			"\tError:      \tRelative error is too high: 0.1 (expected)\n\t            \t        < 0.5 (actual)\n\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return NoError(r, errors.New("broken")) },
			"\tError:      \tReceived unexpected error:\n\t            \tbroken\n\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return Error(r, nil) },
			"\tError:      \tAn error is expected but got nil.\n\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return EqualError(r, errors.New("one"), "two") },
			"\tError:      \tError message not equal:\n\t            \texpected: \"two\"\n\t            \tactual  : \"one\"\n\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return ErrorContains(r, errors.New("one"), "two") },
			"\tError:      \tError \"one\" does not contain \"two\"\n\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return ErrorIs(r, fmt.Errorf("w: %w", errors.New("in")), io.EOF) },
			"\tError:      \tTarget error should be in err chain:\n\t            \texpected: \"EOF\"\n\t            \tin chain: \"w: in\"\n\t            \t\t\"in\"\n\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return Regexp(r, "^a", "b") },
			"\tError:      \tExpect \"b\" to match \"^a\"\n\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return JSONEq(r, `{"a": 1}`, `{"a": 2}`) },
			"\tError:      \tNot equal: \n" +
				"\t            \texpected: map[string]interface {}{\"a\":1}\n" +
				"\t            \tactual  : map[string]interface {}{\"a\":2}\n" +
				"\t            \t\n" +
				"\t            \tDiff:\n" +
				"\t            \t--- Expected\n" +
				"\t            \t+++ Actual\n" +
				"\t            \t@@ -1,3 +1,3 @@\n" +
				"\t            \t (map[string]interface {}) (len=1) {\n" +
				"\t            \t- (string) (len=1) \"a\": (float64) 1\n" +
				"\t            \t+ (string) (len=1) \"a\": (float64) 2\n" +
				"\t            \t }\n" +
				"\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return JSONEq(r, `{`, `{}`) },
			"\tError:      \tExpected value ('{') is not valid json.\n\t            \tJSON parsing error: 'unexpected end of JSON input'\n\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return Implements(r, (*error)(nil), 5) },
			"\tError:      \tint must implement error\n\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return IsType(r, 1, "a") },
			"\tError:      \tObject expected to be of type int, but was string\n\tTest:       \tTestX\n"},
		{func(r TestingT) bool {
			return WithinDuration(r, time.Unix(0, 0).UTC(), time.Unix(9, 0).UTC(), time.Second)
		},
			"\tError:      \tMax difference between 1970-01-01 00:00:00 +0000 UTC and 1970-01-01 00:00:09 +0000 UTC allowed is 1s, but difference was -9s\n\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return Condition(r, func() bool { return false }) },
			"\tError:      \tCondition failed!\n\tTest:       \tTestX\n"},
		{func(r TestingT) bool { return Fail(r, "oops", "a %s", "b") },
			"\tError:      \toops\n\tTest:       \tTestX\n\tMessages:   \ta b\n"},
		{func(r TestingT) bool { return FileExists(r, "no such file") },
			"\tError:      \tunable to find file \"no such file\"\n\tTest:       \tTestX\n"},
	} {
		r := &recorder{}
		if test.assert(r) {
			t.Errorf("holds, but should fail with:\n%s", test.want)
			continue
		}
		trace, have, _ := strings.Cut(r.text, "\tError:")
		if "\tError:"+have != test.want {
			t.Errorf("have:\n%s\nwant:\n%s", have, test.want)
		}
		if !strings.HasPrefix(trace, "\n\tError Trace:\t") {
			t.Errorf("no trace: %q", r.text)
		}
	}
}
