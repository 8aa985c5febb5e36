package size

const (
	KB = 2 ^ 10
	MB = 2 ^ 20
	GB = 2 ^ 30
	TB = 2 ^ 40
)
