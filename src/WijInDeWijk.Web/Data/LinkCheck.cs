using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Data;

/// <summary>What an address outside the site answered when an editor last had it checked.</summary>
public sealed class LinkCheck
{
    /// <summary>Longer addresses are not checked.</summary>
    public const int AddressLength = 2000;

    public required string Address { get; init; }

    public LinkOutcome Outcome { get; private set; }

    /// <summary>Of HTTP; null where nothing answered.</summary>
    public int? StatusCode { get; private set; }

    /// <summary>Where it led, where that was somewhere else.</summary>
    public string? MovedTo { get; private set; }

    public DateTimeOffset CheckedAt { get; private set; }

    public bool IsWaiting => Outcome == LinkOutcome.Waiting;

    /// <summary>It is to be asked; until then nothing is said of it.</summary>
    public void Wait() => (Outcome, StatusCode, MovedTo) = (LinkOutcome.Waiting, null, null);

    public void Note(LinkOutcome outcome, int? statusCode, string? movedTo, DateTimeOffset now) =>
        (Outcome, StatusCode, MovedTo, CheckedAt) = (outcome, statusCode, movedTo is { Length: > AddressLength } ? movedTo[..AddressLength] : movedTo, now);
}

/// <summary>The labels are what an editor reads.</summary>
public enum LinkOutcome
{
    [Term("werkt", "werkt")]
    Works,

    [Term("stuurt-door", "werkt, maar stuurt door")]
    Moved,

    [Term("weg", "pagina bestaat niet meer")]
    Gone,

    [Term("geweigerd", "laat ons niet kijken: open de pagina zelf")]
    Refused,

    [Term("storing", "de andere site heeft een storing")]
    Failing,

    [Term("geen-antwoord", "antwoordt niet")]
    Silent,

    [Term("onbekend", "deze site bestaat niet (meer)")]
    UnknownHost,

    [Term("onveilig", "de beveiliging van deze site klopt niet")]
    Insecure,

    [Term("intern", "wijst naar een intern netwerk: niet nagekeken")]
    Internal,

    [Term("geen-adres", "is geen goed adres")]
    NoAddress,

    /// <summary>A check was asked for, and has not come to it.</summary>
    [Term("wacht", "nog niet nagekeken")]
    Waiting,
}

internal sealed class LinkCheckConfiguration : IEntityTypeConfiguration<LinkCheck>
{
    public void Configure(EntityTypeBuilder<LinkCheck> builder)
    {
        builder.ToTable("LinkChecks");
        builder.HasKey(check => check.Address);
        builder.Property(check => check.Address).HasMaxLength(LinkCheck.AddressLength);
        builder.Property(check => check.MovedTo).HasMaxLength(LinkCheck.AddressLength);
    }
}
