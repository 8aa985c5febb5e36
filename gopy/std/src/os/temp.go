// Temporary files, and directories of the user's.

package os

import "errors"

// TempDir returns the directory for temporary files: what TMPDIR says, or /tmp.
func TempDir() string {
	if dir := Getenv("TMPDIR"); dir != "" {
		return dir
	}
	return "/tmp"
}

// CreateTemp makes a new file in a directory, or in [TempDir] if that is "", and opens it for reading and writing. The last star in the
// pattern, or else its end, is where random digits go. Nobody removes the file but the program.
func CreateTemp(dir, pattern string) (*File, error) {
	var f *File
	_, err := makeTemp("createtemp", dir, pattern, func(name string) (err error) {
		f, err = OpenFile(name, O_RDWR|O_CREATE|O_EXCL, 0600)
		return err
	})
	return f, err
}

// MkdirTemp makes a new directory as [CreateTemp] makes a file, and returns its path.
func MkdirTemp(dir, pattern string) (string, error) {
	name, err := makeTemp("mkdirtemp", dir, pattern, func(name string) error { return Mkdir(name, 0700) })
	if err == nil {
		return name, nil
	}
	if IsNotExist(err) {
		if dir == "" {
			dir = TempDir()
		}
		if _, missing := Stat(dir); IsNotExist(missing) {
			return "", missing
		}
	}
	return "", err
}

// makeTemp calls create with names until one is free, and returns that.
func makeTemp(op, dir, pattern string, create func(name string) error) (string, error) {
	if dir == "" {
		dir = TempDir()
	}
	star := len(pattern)
	suffix := ""
	for i := 0; i < len(pattern); i++ {
		switch pattern[i] {
		case '/':
			return "", &PathError{Op: op, Path: pattern, Err: errors.New("pattern contains path separator")}
		case '*':
			star, suffix = i, pattern[i+1:]
		}
	}
	prefix := joinPath(dir, pattern[:star])
	for try := 1; ; try++ {
		name := prefix + itoa(int(uint32(rand()))) + suffix
		err := create(name)
		if !IsExist(err) {
			return name, err
		}
		if try == 10000 {
			return "", &PathError{Op: op, Path: prefix + "*" + suffix, Err: ErrExist}
		}
	}
}

// joinPath puts a slash between a directory and a name if there is none.
func joinPath(dir, name string) string {
	if dir != "" && dir[len(dir)-1] == '/' {
		return dir + name
	}
	return dir + "/" + name
}

// itoa returns n, which is not negative, in decimal. This package does without strconv.
func itoa(n int) string {
	var digits [20]byte
	at := len(digits)
	for {
		at--
		digits[at] = byte('0' + n%10)
		if n /= 10; n == 0 {
			return string(digits[at:])
		}
	}
}

// UserHomeDir returns the user's own directory, which HOME says.
func UserHomeDir() (string, error) {
	if dir := Getenv("HOME"); dir != "" {
		return dir, nil
	}
	return "", errors.New("$HOME is not defined")
}

// UserCacheDir returns the directory for what can be made again: what XDG_CACHE_HOME says, or .cache in the user's own directory.
func UserCacheDir() (string, error) { return userDir("XDG_CACHE_HOME", "/.cache") }

// UserConfigDir returns the directory for settings: what XDG_CONFIG_HOME says, or .config in the user's own directory.
func UserConfigDir() (string, error) { return userDir("XDG_CONFIG_HOME", "/.config") }

func userDir(variable, below string) (string, error) {
	dir := Getenv(variable)
	if dir == "" {
		home := Getenv("HOME")
		if home == "" {
			return "", errors.New("neither $" + variable + " nor $HOME are defined")
		}
		return home + below, nil
	}
	if dir[0] != '/' {
		return "", errors.New("path in $" + variable + " is relative")
	}
	return dir, nil
}
