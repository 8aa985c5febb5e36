package size

const (
	KB = 1 << (10 * iota)
	MB
	GB
	TB
)
