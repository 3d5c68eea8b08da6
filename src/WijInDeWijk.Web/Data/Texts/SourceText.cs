using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Documents;

namespace WijInDeWijk.Web.Data.Texts;

/// <summary>
/// One file of the source documents, as the site shows it now. What the other tables hold of a document is derived from this text.
/// It leads where an editor changed it; until then it follows the document on disk.
/// </summary>
public sealed class SourceText
{
    public const int FileLength = 260;
    public const int AddressLength = ArchivedEntry.AddressLength;

    /// <inheritdoc cref="SourceFiles.MaxLength"/>
    public const int TextLength = SourceFiles.MaxLength;

    /// <summary>What stands in <see cref="WaitingText"/> for a document that was removed.</summary>
    public const string Removed = "";

    public int Id { get; private set; }

    /// <summary>Its path in the folder of source documents, with forward slashes.</summary>
    public required string File { get; init; }

    public required string Text { get; set; }

    /// <summary>The document as it was last taken over or left; null for a text that was made in the site.</summary>
    public string? TakenOverText { get; private set; }

    /// <summary>The document as it is now, where an editor has to choose between it and the text; null where there is nothing to choose.</summary>
    public string? WaitingText { get; private set; }

    public SourceTextState State { get; private set; } = SourceTextState.Published;

    /// <summary>Where a reader of an archived page is sent; null where the page says that it is gone.</summary>
    public string? ForwardTo { get; private set; }

    /// <summary>Counts the saves: what a form says that it started from.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>When its words last changed.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    public bool IsPublished => State == SourceTextState.Published;

    /// <summary>Only new consent brings it back: see <see cref="Retell"/>.</summary>
    public bool IsWithdrawn => State == SourceTextState.Withdrawn;

    public bool IsChangedHere => !string.Equals(Text, TakenOverText, StringComparison.Ordinal);

    public static SourceText FromDocument(string file, string text, DateTimeOffset updatedAt) =>
        new() { File = file, Text = text, TakenOverText = text, UpdatedAt = updatedAt };

    public static SourceText MadeHere(string file, string text, DateTimeOffset now) => new() { File = file, Text = text, UpdatedAt = now };

    public void Save(string text, DateTimeOffset now) => (Text, UpdatedAt, Version) = (text, now, Version + 1);

    /// <summary>The words of the document become those of the site; a page whose document had been removed comes back.</summary>
    public void TakeOver(string document, DateTimeOffset now)
    {
        var wasRemoved = TakenOverText is Removed;
        Save(document, now);
        (TakenOverText, WaitingText) = (document, null);
        State = wasRemoved && State == SourceTextState.Archived ? SourceTextState.Published : State;
    }

    /// <summary>The document is gone, and so is its page; the words are kept for whoever wants them back.</summary>
    public void FollowRemoval()
    {
        (TakenOverText, WaitingText) = (Removed, null);
        if (!IsWithdrawn)
        {
            Archive(forwardTo: null);
        }
    }

    /// <summary>The document says what the site says already.</summary>
    public void Agree() => (TakenOverText, WaitingText) = (Text, null);

    /// <summary>Both changed: an editor chooses.</summary>
    public void Wait(string document) => WaitingText = document;

    /// <summary>The document is again what was taken over: there is nothing left to choose.</summary>
    public void StopWaiting() => WaitingText = null;

    /// <summary>The text of the site stays, and this state of the document is not asked about again.</summary>
    public void Leave()
    {
        TakenOverText = WaitingText is Removed ? null : WaitingText;
        (WaitingText, Version) = (null, Version + 1);
    }

    public void Publish() => TransitionTo(SourceTextState.Published, forwardTo: null);

    public void Unpublish() => TransitionTo(SourceTextState.Unpublished, forwardTo: null);

    public void Archive(string? forwardTo) => TransitionTo(SourceTextState.Archived, forwardTo);

    /// <summary>Who told it takes it back. The words stay for editors until they are erased.</summary>
    public void Withdraw() => (State, ForwardTo, Version) = (SourceTextState.Withdrawn, null, Version + 1);

    /// <summary>As <see cref="Withdraw"/>, and what was told goes with it.</summary>
    /// <param name="rest">What editors added.</param>
    public void Erase(string rest, DateTimeOffset now)
    {
        Withdraw();
        Save(rest, now);
        (TakenOverText, WaitingText) = (null, null);
    }

    /// <summary>Told once more, with consent.</summary>
    public void Retell(string text, DateTimeOffset now)
    {
        Save(text, now);
        (State, ForwardTo) = (SourceTextState.Published, null);
    }

    private void TransitionTo(SourceTextState state, string? forwardTo)
    {
        if (IsWithdrawn)
        {
            throw new InvalidOperationException($"{File} was withdrawn by who told it, and can't become {state}.");
        }

        (State, ForwardTo, Version) = (state, forwardTo, Version + 1);
    }
}

public enum SourceTextState
{
    /// <summary>Readers see it.</summary>
    Published,

    /// <summary>Nobody but an editor sees it, for now: its address does not exist.</summary>
    Unpublished,

    /// <summary>Gone for good: its address says so, or leads on.</summary>
    Archived,

    /// <summary>Taken back by who told it: its address says so, and shows no word of it.</summary>
    Withdrawn,
}

internal sealed class SourceTextConfiguration : IEntityTypeConfiguration<SourceText>
{
    public void Configure(EntityTypeBuilder<SourceText> builder)
    {
        builder.ToTable("SourceTexts");
        builder.Property(text => text.File).HasMaxLength(SourceText.FileLength);
        builder.Property(text => text.ForwardTo).HasMaxLength(SourceText.AddressLength);
        builder.Property(text => text.Version).IsConcurrencyToken();
        builder.HasIndex(text => text.File).IsUnique();
    }
}
