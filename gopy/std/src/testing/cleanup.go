// What is undone when a test has ended: functions given to Cleanup, directories, variables of the environment.

package testing

import (
	"fmt"
	"os"
	"strings"
	"unicode"
)

// Cleanup has f called when the test and its subtests have ended. What was registered last is called first.
func (c *common) Cleanup(f func()) {
	c.checkFuzzFn("Cleanup")
	where := stack()
	call := func() {
		defer func() {
			c.mu.Lock()
			defer c.mu.Unlock()
			c.cleanupName, c.cleanupStack = "", nil
		}()
		c.mu.Lock()
		c.cleanupName, c.cleanupStack = callsCleanup, where
		c.mu.Unlock()
		f()
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.cleanups = append(c.cleanups, call)
}

// runCleanup calls the cleanup functions. If one panics, the others are called nevertheless; with recovering, the panic's value is returned
// then.
func (c *common) runCleanup(recovering bool) (value any) {
	c.setCleaning(true)
	defer c.setCleaning(false)
	if recovering {
		defer func() { value = recover() }()
	}
	defer func() {
		c.mu.Lock()
		more := len(c.cleanups) > 0
		c.mu.Unlock()
		if more {
			c.runCleanup(false)
		}
	}()
	if c.cancelCtx != nil {
		c.cancelCtx()
	}
	for {
		f := c.popCleanup()
		if f == nil {
			return nil
		}
		f()
	}
}

func (c *common) setCleaning(on bool) {
	c.mu.Lock()
	c.cleaning = on
	c.mu.Unlock()
}

func (c *common) popCleanup() func() {
	c.mu.Lock()
	defer c.mu.Unlock()
	last := len(c.cleanups) - 1
	if last < 0 {
		return nil
	}
	f := c.cleanups[last]
	c.cleanups = c.cleanups[:last]
	return f
}

// TempDir returns a new directory, which is removed when the test has ended.
func (c *common) TempDir() string {
	c.checkFuzzFn("TempDir")
	dir, err := c.makeTempDir()
	if err != nil {
		c.Fatalf("TempDir: %v", err)
	}
	return dir
}

// ArtifactDir returns a directory for files that the test makes, the same each time. It is removed like those of TempDir.
func (c *common) ArtifactDir() string {
	c.checkFuzzFn("ArtifactDir")
	c.artifactDirOnce.Do(func() { c.artifactDir, c.artifactDirErr = c.makeTempDir() })
	if c.artifactDirErr != nil {
		c.Fatalf("ArtifactDir: %v", c.artifactDirErr)
	}
	return c.artifactDir
}

// makeTempDir makes a directory below one that the test has for all of them; that is made first if it is not there.
func (c *common) makeTempDir() (string, error) {
	c.tempDirMu.Lock()
	defer c.tempDirMu.Unlock()
	isNew := c.tempDir == ""
	if !isNew {
		_, err := os.Stat(c.tempDir)
		isNew = os.IsNotExist(err)
		if err != nil && !isNew {
			return "", err
		}
	}
	if isNew {
		name := c.name[:min(len(c.name), 64)]
		c.tempDir, c.tempDirErr = os.MkdirTemp(os.Getenv("GOTMPDIR"), strings.Map(forFileName, name))
		if c.tempDirErr == nil {
			c.Cleanup(func() {
				if err := os.RemoveAll(c.tempDir); err != nil {
					c.Errorf("TempDir RemoveAll cleanup: %v", err)
				}
			})
		}
	}
	if c.tempDirErr != nil {
		return "", c.tempDirErr
	}
	c.tempDirSeq++
	dir := fmt.Sprintf("%s/%03d", c.tempDir, c.tempDirSeq)
	if err := os.Mkdir(dir, 0o777); err != nil {
		return "", err
	}
	return dir, nil
}

// forFileName drops what should not be in the name of a file.
func forFileName(r rune) rune {
	if unicode.IsLetter(r) || unicode.IsNumber(r) || strings.ContainsRune("!#$%&()+,-.=@^_{}~ ", r) {
		return r
	}
	return -1
}

// Setenv sets a variable of the environment, and sets it back when the test has ended.
func (c *common) Setenv(key, value string) {
	c.checkFuzzFn("Setenv")
	before, had := os.LookupEnv(key)
	if err := os.Setenv(key, value); err != nil {
		c.Fatalf("cannot set environment variable: %v", err)
	}
	if had {
		c.Cleanup(func() { os.Setenv(key, before) })
	} else {
		c.Cleanup(func() { os.Unsetenv(key) })
	}
}

// Chdir changes the working directory, and the variable PWD; both are as before when the test has ended.
func (c *common) Chdir(dir string) {
	c.checkFuzzFn("Chdir")
	before, err := os.Open(".")
	if err != nil {
		c.Fatal(err)
	}
	if err := os.Chdir(dir); err != nil {
		c.Fatal(err)
	}
	if dir == "" || dir[0] != '/' {
		if dir, err = os.Getwd(); err != nil {
			c.Fatal(err)
		}
	}
	c.Setenv("PWD", dir)
	c.Cleanup(func() {
		err := before.Chdir()
		before.Close()
		if err != nil {
			panic("testing.Chdir: " + err.Error())
		}
	})
}
