package strconv

import (
	"math/big"
	"testing"
)

// Every power the compact table makes, against big integers.
func TestPow10(t *testing.T) {
	for k := minPower; k <= maxPower; k++ {
		power := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(max(k, -k))), nil)
		shift := floorLog2Pow10(k) - 127 // 10^k / 2^shift, rounded up
		want, rest := new(big.Int), new(big.Int)
		switch {
		case k < 0:
			want.QuoRem(new(big.Int).Lsh(big.NewInt(1), uint(-shift)), power, rest)
		case shift < 0:
			want.Lsh(power, uint(-shift))
		default:
			want.QuoRem(power, new(big.Int).Lsh(big.NewInt(1), uint(shift)), rest)
		}
		if rest.Sign() != 0 {
			want.Add(want, big.NewInt(1))
		}
		hi, lo := pow10(k)
		got := new(big.Int).SetUint64(hi)
		got.Lsh(got, 64).Add(got, new(big.Int).SetUint64(lo))
		if got.Cmp(want) != 0 || hi>>63 == 0 {
			t.Errorf("pow10(%d) = %x, want %x", k, got, want)
		}
	}
}
