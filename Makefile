# Everything a newcomer needs. Each sets up what it uses: Python 3.11 or newer, pip, git and make are enough.

.PHONY: run test check bench load docs lock simulate

run:    ## a planner's workbook to an answer with its article, then two nodes to work in, until Ctrl-C
	@./dev run
test:   ## every test
	@./dev test
check:  ## what a change must pass: form, lint, types, layers, docs, tests with coverage
	@./dev check
bench:  ## measure speed against the peers, in one run
	@./dev bench
load:   ## fifty people at one node, over SQLite and PostgreSQL, beside a bare view: some five minutes
	@./dev load
simulate: ## two nodes and all that can go wrong between them: SEEDS=5000 of it, or SEED=17 alone with its trace
	@./dev simulate $(if $(SEED),--replay $(SEED),--seeds $(or $(SEEDS),500)) $(if $(PROCESSES),--processes $(PROCESSES))
docs:   ## build the site into build/docs
	@./dev docs
lock:   ## resolve the dependencies again and write requirements/
	@./dev lock
