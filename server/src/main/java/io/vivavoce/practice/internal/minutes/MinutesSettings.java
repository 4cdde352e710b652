package io.vivavoce.practice.internal.minutes;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The minutes people may practise.
///
/// @param limited whether minutes are counted at all; where they are not, everybody practises as much as they like
/// @param firstGrant what a person gets with the first look at their minutes
/// @param monthlyGrant what a person gets with each month (UTC); nothing when it is `0s`
/// @param required what a person must have left to begin an interview
/// @param organisationGrants what owners and admins may grant the members of one organisation in a month; `0s`: nothing
/// @param largestGrant what one grant may be at most
@Validated
@ConfigurationProperties("vivavoce.practice.minutes")
record MinutesSettings(
        @DefaultValue("false") boolean limited,
        @DefaultValue("60m") @DurationMin Duration firstGrant,
        @DefaultValue("0s") @DurationMin Duration monthlyGrant,
        @DefaultValue("2m") @DurationMin(seconds = 120) Duration required,
        @DefaultValue("100h") @DurationMin Duration organisationGrants,
        @DefaultValue("100h") @DurationMin(seconds = 1) Duration largestGrant) {}
