using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.Pages;

namespace WijInDeWijk.Web.Features.Editorial.AuditTrail;

/// <summary>What of the log is shown; a value that does not exist narrows nothing.</summary>
public sealed record AuditLogFilter
{
    [FromQuery(Name = "wie")]
    public string? Who { get; init; }

    [FromQuery(Name = "wat")]
    public string? What { get; init; }

    [FromQuery(Name = "soort")]
    public string? Kind { get; init; }

    [FromQuery(Name = "onderwerp")]
    public string? Subject { get; init; }

    [FromQuery(Name = "van")]
    public string? From { get; init; }

    [FromQuery(Name = "tot")]
    public string? Until { get; init; }

    [FromQuery(Name = Paging.Parameter)]
    public int? Page { get; init; }

    public IQueryable<AuditEntry> Apply(IQueryable<AuditEntry> entries)
    {
        if (!string.IsNullOrEmpty(Who))
        {
            entries = entries.Where(entry => entry.EditorName == Who);
        }

        if (Terms.TryParse<AuditAction>(What, out var action))
        {
            entries = entries.Where(entry => entry.Action == action);
        }

        if (Terms.TryParse<AuditSubjectKind>(Kind, out var kind))
        {
            entries = entries.Where(entry => entry.SubjectKind == kind);
        }

        if (!string.IsNullOrWhiteSpace(Subject))
        {
            var subject = Subject.Trim();
            entries = entries.Where(entry => entry.SubjectKey == subject);
        }

        if (Day(From) is { } first)
        {
            var from = DutchTime.StartOf(first);
            entries = entries.Where(entry => entry.At >= from);
        }

        if (Day(Until) is { } last)
        {
            var after = DutchTime.StartOf(last.AddDays(1));
            entries = entries.Where(entry => entry.At < after);
        }

        return entries;
    }

    private static DateOnly? Day(string? text) =>
        DutchTime.ParseDay(text) is { Year: > 2000 and < 3000 } day ? day : null;
}

/// <param name="Names">To choose from.</param>
public sealed record AuditLogView(AuditLogFilter Filter, Paging Paging, IReadOnlyList<AuditLogLine> Lines, IReadOnlyList<string> Names)
{
    /// <summary>There are older lines than pages show.</summary>
    public bool HasMore { get; init; }
}

/// <param name="Subject">What it is about, in words where the store still knows them.</param>
public sealed record AuditLogLine(DateTimeOffset At, string Who, AuditAction Action, AuditSubjectKind Kind, string Key, string Subject, string? Detail);
