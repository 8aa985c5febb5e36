package randoms

import (
	"crypto/rand"
	"hash/maphash"
	"regexp"
	"testing"
)

func TestToken(t *testing.T) {
	a, b := Token(16), Token(16)
	if len(a) != 32 || a == b || Token(0) != "" {
		t.Error(a, b)
	}
}

func TestUUID(t *testing.T) {
	form := regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`)
	for range 20 {
		if u := UUID(); !form.MatchString(u) {
			t.Error(u)
		}
	}
}

func TestBelow(t *testing.T) {
	seen := map[int64]bool{}
	for range 200 {
		n, err := Below(4)
		if n < 0 || n > 3 || err != nil {
			t.Fatal(n, err)
		}
		seen[n] = true
	}
	if len(seen) != 4 {
		t.Error(seen)
	}
	if s := rand.Text(); len(s) != 26 {
		t.Error(s)
	}
	defer func() { t.Log(recover()) }()
	Below(0)
}

func TestShard(t *testing.T) {
	seed := maphash.MakeSeed()
	if Shard(seed, "key", 7) != Shard(seed, "key", 7) {
		t.Error("not the same")
	}
	var h maphash.Hash
	h.SetSeed(seed)
	h.WriteString("ke")
	h.WriteByte('y')
	if h.Sum64() != maphash.String(seed, "key") {
		t.Error("another sum")
	}
	if maphash.Comparable(seed, 1) == maphash.Comparable(seed, 2) {
		t.Error("the same")
	}
}
