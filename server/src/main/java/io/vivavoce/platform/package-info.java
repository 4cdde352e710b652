/// What every other module stands on: the database and its tenants, storage, problem details, jobs, and the web shell.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.vivavoce.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
