// Package service has the kinds of Services.
package service

// ServiceType is the kind of a Service.
type ServiceType string

// The kinds that there are.
const (
	ClusterIP    ServiceType = "ClusterIP"
	NodePort     ServiceType = "NodePort"
	LoadBalancer ServiceType = "LoadBalancer"
)

// Parse returns the kind with that name. The second result is false if there is none.
func Parse(text string) (ServiceType, bool) {
	kind := ServiceType(text)
	switch kind {
	case ClusterIP, NodePort, LoadBalancer:
		return kind, true
	}
	return "", false
}

// Describe returns "kind " and the kind.
func Describe(kind ServiceType) string {
	return "kind " + string(kind)
}

// Outside reports whether such a Service can be reached from outside of the cluster.
func (t ServiceType) Outside() bool {
	return t != ClusterIP
}
