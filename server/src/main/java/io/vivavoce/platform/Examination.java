package io.vivavoce.platform;

import java.util.List;
import org.springframework.core.env.Environment;

/// Looks at something the product needs, without a running server. Listed in `META-INF/services`, run by the doctor.
public interface Examination {
    /// Changes nothing, and turns whatever it meets into findings.
    List<Finding> examine(Environment settings);
}
