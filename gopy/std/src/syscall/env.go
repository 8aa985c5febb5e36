// The environment: a list of "name=value", as the program was started with it and changed it.

package syscall

var (
	envs      []string // a removed one is ""
	envLoaded bool
)

// loadEnv takes the list over, without second mentions of a name.
func loadEnv() {
	if envLoaded {
		return
	}
	envLoaded = true
	for _, entry := range environ() {
		if at := nameEnd(entry); at < 0 || findEnv(entry[:at]) < 0 {
			envs = append(envs, entry)
		}
	}
}

// nameEnd returns where the first '=' is, or -1.
func nameEnd(entry string) int {
	for i := 0; i < len(entry); i++ {
		if entry[i] == '=' {
			return i
		}
	}
	return -1
}

// findEnv returns where the entry of a name is, or -1.
func findEnv(name string) int {
	n := len(name)
	for i, entry := range envs {
		if len(entry) > n && entry[n] == '=' && entry[:n] == name {
			return i
		}
	}
	return -1
}

// Getenv returns the value of a variable, and whether there is one.
func Getenv(key string) (value string, found bool) {
	loadEnv()
	if key == "" {
		return "", false
	}
	i := findEnv(key)
	if i < 0 {
		return "", false
	}
	return envs[i][len(key)+1:], true
}

// Setenv sets a variable. The name must not be "" or have a '=' in it, and neither may have a zero byte.
func Setenv(key, value string) error {
	loadEnv()
	if key == "" {
		return EINVAL
	}
	for i := 0; i < len(key); i++ {
		if key[i] == '=' || key[i] == 0 {
			return EINVAL
		}
	}
	for i := 0; i < len(value); i++ {
		if value[i] == 0 {
			return EINVAL
		}
	}
	entry := key + "=" + value
	if i := findEnv(key); i >= 0 {
		envs[i] = entry
	} else {
		envs = append(envs, entry)
	}
	return nil
}

// Unsetenv removes a variable.
func Unsetenv(key string) error {
	loadEnv()
	if i := findEnv(key); i >= 0 {
		envs[i] = ""
	}
	return nil
}

// Clearenv removes all variables.
func Clearenv() {
	envLoaded = true
	envs = nil
}

// Environ returns all variables, as "name=value".
func Environ() []string {
	loadEnv()
	list := make([]string, 0, len(envs))
	for _, entry := range envs {
		if entry != "" {
			list = append(list, entry)
		}
	}
	return list
}
