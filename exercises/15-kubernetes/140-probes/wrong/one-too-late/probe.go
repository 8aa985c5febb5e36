// Package probe follows the health of Pods.
package probe

// Probe is a liveness or readiness probe.
type Probe struct {
	FailureThreshold int // so many failures in a row make it false
	SuccessThreshold int // so many successes in a row make it true
	OK               bool
	failures         int
	successes        int
}

// reset begins anew with a state.
func (p *Probe) reset(ok bool) {
	p.OK, p.failures, p.successes = ok, 0, 0
}

// Observe takes in the result of one check and returns the state after it.
func (p *Probe) Observe(success bool) bool {
	if success {
		p.successes++
		p.failures = 0
	} else {
		p.failures++
		p.successes = 0
	}
	if p.failures > p.FailureThreshold {
		p.OK = false
	} else if p.successes >= p.SuccessThreshold {
		p.OK = true
	}
	return p.OK
}

// Pod has one container with two probes.
type Pod struct {
	IP        string
	Liveness  Probe // begins as OK
	Readiness Probe // begins as not OK
	Restarts  int
}

// New returns a Pod whose container has just started.
func New(ip string) *Pod {
	p := &Pod{IP: ip}
	p.Liveness = Probe{FailureThreshold: 3, SuccessThreshold: 1, OK: true}
	p.Readiness = Probe{FailureThreshold: 3, SuccessThreshold: 2}
	return p
}

// Check takes in one result of each probe.
func (p *Pod) Check(alive, ready bool) {
	if !p.Liveness.Observe(alive) {
		p.restart()
		return
	}
	p.Readiness.Observe(ready)
}

// restart starts the container anew.
func (p *Pod) restart() {
	p.Restarts++
	p.Liveness.reset(true)
	p.Readiness.reset(false)
}

// Endpoints returns the addresses to which a Service may send traffic.
func Endpoints(pods []*Pod) []string {
	addresses := []string{}
	for _, p := range pods {
		if p.Readiness.OK {
			addresses = append(addresses, p.IP)
		}
	}
	return addresses
}
