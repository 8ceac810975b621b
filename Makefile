# Everything a newcomer needs. Each sets up what it uses: Python 3.11 or newer, pip, git and make are enough.

.PHONY: run test check bench docs lock

run:    ## the main job on a real example: a planner's workbook to an answer with its article
	@./dev run
test:   ## every test
	@./dev test
check:  ## what a change must pass: form, lint, types, layers, docs, tests with coverage
	@./dev check
bench:  ## measure speed against the peers, in one run
	@./dev bench
docs:   ## build the site into build/docs
	@./dev docs
lock:   ## resolve the dependencies again and write requirements/
	@./dev lock
