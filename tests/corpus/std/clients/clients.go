// Package clients is a client of a web service, with cookies and tries.
package clients

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"strings"
)

// Client talks to a service.
type Client struct {
	Base  string
	http  *http.Client
	Tries int
}

// New makes a client that keeps cookies.
func New(base string) (*Client, error) {
	jar, err := cookiejar.New(nil)
	if err != nil {
		return nil, err
	}
	return &Client{Base: strings.TrimSuffix(base, "/"), http: &http.Client{Jar: jar}, Tries: 3}, nil
}

// StatusError is an answer that is no success.
type StatusError struct {
	Code int
	Body string
}

func (e *StatusError) Error() string { return fmt.Sprintf("status %d: %s", e.Code, e.Body) }

// Login posts a form.
func (c *Client) Login(name string) error {
	resp, err := c.http.PostForm(c.Base+"/login", url.Values{"name": {name}})
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	return check(resp)
}

func check(resp *http.Response) error {
	if resp.StatusCode/100 == 2 {
		return nil
	}
	body, _ := io.ReadAll(io.LimitReader(resp.Body, 100))
	return &StatusError{resp.StatusCode, strings.TrimSpace(string(body))}
}

// Get reads JSON; it tries again where the server is to blame.
func (c *Client) Get(ctx context.Context, path string, v any) (err error) {
	for range c.Tries {
		var status *StatusError
		err = c.get(ctx, path, v)
		if !errors.As(err, &status) || status.Code < 500 {
			return err
		}
	}
	return fmt.Errorf("after %d tries: %w", c.Tries, err)
}

func (c *Client) get(ctx context.Context, path string, v any) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, c.Base+path, nil)
	if err != nil {
		return err
	}
	req.Header.Set("Accept", "application/json")
	resp, err := c.http.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if err := check(resp); err != nil {
		return err
	}
	return json.NewDecoder(resp.Body).Decode(v)
}
