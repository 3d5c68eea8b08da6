using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Submissions.Access;

/// <summary>
/// Lets what is done to one submission, by its reference, happen one after the other: a second click then finds what the first one left, and is
/// answered by the same rules as any later visit. No two submissions share a lock, for one may have large photos judged. One program works on a
/// store (see <see cref="StoreLock"/>), so a lock in memory is a lock on the submission.
/// </summary>
public sealed class SubmissionLocks : KeyedLocks;
