package http

import (
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"net/url"
)

const (
	maxForm       = 10 << 20 // of a form in a body whose size is not limited otherwise
	defaultMemory = 32 << 20
)

// byReader marks a form that is read by MultipartReader.
var byReader = &multipart.Form{Value: map[string][]string{}, File: map[string][]*multipart.FileHeader{}}

// ParseForm fills Form with the query, and for POST, PUT and PATCH Form and PostForm with the form in the body. A second call does nothing.
func (r *Request) ParseForm() error {
	var err error
	if r.PostForm == nil {
		switch r.Method {
		case "POST", "PUT", "PATCH":
			r.PostForm, err = r.bodyForm()
		}
		if r.PostForm == nil {
			r.PostForm = url.Values{}
		}
	}
	if r.Form == nil {
		r.Form = url.Values{}
		addValues(r.Form, r.PostForm)
		if r.URL != nil {
			query, queryErr := url.ParseQuery(r.URL.RawQuery)
			addValues(r.Form, query)
			if err == nil {
				err = queryErr
			}
		}
	}
	return err
}

func addValues(to, from url.Values) {
	for name, values := range from {
		to[name] = append(to[name], values...)
	}
}

// bodyForm reads the form in the body, if that is one without files.
func (r *Request) bodyForm() (url.Values, error) {
	if r.Body == nil {
		return nil, errors.New("missing form body")
	}
	kind := r.Header.Get("Content-Type")
	if kind == "" {
		kind = "application/octet-stream"
	}
	kind, _, err := mime.ParseMediaType(kind)
	if kind != "application/x-www-form-urlencoded" {
		return nil, err
	}
	var body io.Reader = r.Body
	limit := int64(1<<63 - 1)
	if _, ok := r.Body.(*maxBytesReader); !ok {
		limit = maxForm
		body = io.LimitReader(body, limit+1)
	}
	text, readErr := io.ReadAll(body)
	if readErr != nil {
		if err == nil {
			err = readErr
		}
		return nil, err
	}
	if int64(len(text)) > limit {
		return nil, errors.New("http: POST too large")
	}
	form, formErr := url.ParseQuery(string(text))
	if err == nil {
		err = formErr
	}
	return form, err
}

// ParseMultipartForm reads a body of type multipart/form-data, after calling ParseForm. maxMemory limits what is not in files.
func (r *Request) ParseMultipartForm(maxMemory int64) error {
	if r.MultipartForm == byReader {
		return errors.New("http: multipart handled by MultipartReader")
	}
	var formErr error
	if r.Form == nil {
		formErr = r.ParseForm()
	}
	if r.MultipartForm != nil {
		return nil
	}
	reader, err := r.multipartReader(false)
	if err != nil {
		return err
	}
	form, err := reader.ReadForm(maxMemory)
	if err != nil {
		return err
	}
	if r.PostForm == nil {
		r.PostForm = url.Values{}
	}
	addValues(r.Form, form.Value)
	addValues(r.PostForm, form.Value)
	r.MultipartForm = form
	return formErr
}

// MultipartReader reads the parts of a body one by one, instead of ParseMultipartForm.
func (r *Request) MultipartReader() (*multipart.Reader, error) {
	if r.MultipartForm == byReader {
		return nil, errors.New("http: MultipartReader called twice")
	}
	if r.MultipartForm != nil {
		return nil, errors.New("http: multipart handled by ParseMultipartForm")
	}
	r.MultipartForm = byReader
	return r.multipartReader(true)
}

func (r *Request) multipartReader(mixed bool) (*multipart.Reader, error) {
	kind := r.Header.Get("Content-Type")
	if kind == "" {
		return nil, ErrNotMultipart
	}
	if r.Body == nil {
		return nil, errors.New("missing form body")
	}
	kind, params, err := mime.ParseMediaType(kind)
	if err != nil || kind != "multipart/form-data" && !(mixed && kind == "multipart/mixed") {
		return nil, ErrNotMultipart
	}
	boundary, ok := params["boundary"]
	if !ok {
		return nil, ErrMissingBoundary
	}
	return multipart.NewReader(r.Body, boundary), nil
}

// FormValue is the first value of a parameter, of the body before the query. It parses the form if that was not done, and ignores errors.
func (r *Request) FormValue(key string) string {
	if r.Form == nil {
		r.ParseMultipartForm(defaultMemory)
	}
	return r.Form.Get(key)
}

// PostFormValue is FormValue without the query.
func (r *Request) PostFormValue(key string) string {
	if r.PostForm == nil {
		r.ParseMultipartForm(defaultMemory)
	}
	return r.PostForm.Get(key)
}

// FormFile opens the first file of a field.
func (r *Request) FormFile(key string) (multipart.File, *multipart.FileHeader, error) {
	if r.MultipartForm == byReader {
		return nil, nil, errors.New("http: multipart handled by MultipartReader")
	}
	if r.MultipartForm == nil {
		if err := r.ParseMultipartForm(defaultMemory); err != nil {
			return nil, nil, err
		}
	}
	if list := r.MultipartForm.File[key]; len(list) > 0 {
		file, err := list[0].Open()
		return file, list[0], err
	}
	return nil, nil, ErrMissingFile
}
