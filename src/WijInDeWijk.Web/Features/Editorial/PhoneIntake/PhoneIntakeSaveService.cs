using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Questions;
using WijInDeWijk.Web.Features.Submissions.Sections;

namespace WijInDeWijk.Web.Features.Editorial.PhoneIntake;

/// <summary>Saves the whole page, each section as its sender would have saved it.</summary>
public sealed class PhoneIntakeSaveService(PhoneIntakeQuery pages, SectionStore answers)
{
    /// <param name="told">Being written down; else nothing is saved, and the page says so.</param>
    /// <param name="form">What the page sent.</param>
    /// <param name="version">The version of the page that it started from.</param>
    /// <param name="cancellationToken">Stops before the next section.</param>
    public async Task<PhoneIntakeView> SaveAsync(Submission told, IFormCollection form, int version, CancellationToken cancellationToken)
    {
        var stored = await pages.ReadAsync(told, cancellationToken);
        var readings = stored.Sections.Select(section => (Section: section, Reading: AnswerReader.Read(form, section))).ToList();
        var typed = stored with { Answers = readings.Aggregate(Answers.None, (all, part) => all.With(part.Section.Questions.Select(question => question.Key), part.Reading.Answers)) };
        if (typed.Answers.Equals(stored.Answers))
        {
            // Nothing new, or the same page once more after a lost connection.
            return stored;
        }

        if (!told.IsBeingWrittenDown)
        {
            return typed with { IsAway = true };
        }

        if (version != stored.Version)
        {
            return typed with { Meanwhile = stored.Answers };
        }

        // What is wrong with one section is no reason to lose another. Another window may come in between, hence the versions of the first look.
        var isConflict = false;
        foreach (var (section, reading) in readings.Where(part => part.Reading.CanBeSaved))
        {
            isConflict |= (await answers.SaveAsync(told.Id, section, reading.Answers, stored.Versions.GetValueOrDefault(section.Key), cancellationToken)).IsConflict;
        }

        var now = await pages.ReadAsync(told, cancellationToken);
        return typed with
        {
            Versions = now.Versions,
            SavedAt = now.SavedAt,
            Meanwhile = isConflict ? now.Answers : null,
            Errors = [.. readings.SelectMany(part => part.Reading.Errors).Where(error => !error.IsMissing)],
        };
    }

    /// <summary>What its teller could not do without: all that is needed for sending, and a way to reach them.</summary>
    public static PhoneIntakeView Check(PhoneIntakeView page)
    {
        List<AnswerError> missing = [.. page.Sections.SelectMany(section => AnswerReader.Read(page.Answers, section).Errors)];
        if (page.Answers[ContactSection.Email].Length == 0 && page.Answers[ContactSection.Phone].Length == 0)
        {
            missing.Add(new AnswerError(ContactSection.Email, "Vul een mailadres of een telefoonnummer in: zonder kan de verteller het niet nalezen", IsMissing: true));
        }

        return page with { Errors = missing };
    }
}
