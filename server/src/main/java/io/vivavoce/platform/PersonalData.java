package io.vivavoce.platform;

/// What one module keeps about a tenant, for whoever wants to take their data with them. One bean for each module that
/// keeps any. Thread-safe.
public interface PersonalData {
    /// Hands over everything of the bound tenant.
    void export(Files files);

    /// Takes one file after the other; none is kept in memory.
    interface Files {
        /// @param path within the export, with a `/` between its parts
        void add(String path, byte[] content);

        /// Adds a value as indented JSON.
        void addJson(String path, Object value);
    }
}
