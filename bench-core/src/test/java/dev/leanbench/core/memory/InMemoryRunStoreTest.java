package dev.leanbench.core.memory;

import dev.leanbench.core.contract.RunStoreContract;
import dev.leanbench.core.port.RunStore;

class InMemoryRunStoreTest implements RunStoreContract {

    @Override
    public RunStore emptyStore() {
        return new InMemoryRunStore();
    }
}
