using WijInDeWijk.Web.Data.Editors;

namespace WijInDeWijk.Web.Features.Editorial.Commands;

/// <summary>What the log is to tell of a command.</summary>
/// <param name="Key">The reference of a submission, the address of a case, the number of anything else.</param>
/// <param name="Detail">No secrets, and nothing about contributors.</param>
public sealed record AuditLine(AuditAction Action, AuditSubjectKind Kind, string Key, string? Detail = null);
