// Every test has its own fixture: fields are fresh.
[assembly: FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
