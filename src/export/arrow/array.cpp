#include "export/arrow/array.hpp"

#include <algorithm>
#include <cstring>

namespace stenogram::arrow {

array::array(std::shared_ptr<const void> kept, std::size_t length) : kept_(std::move(kept)), length_(length) {}

void array::add_child(array&& child) { children_.push_back(std::move(child)); }
void array::set_dictionary(array&& values) { dictionary_.push_back(std::move(values)); }

// What an exported array owns: itself, and its children's structs.
struct array::held {
  array self;
  std::vector<ArrowArray> children;
  std::vector<ArrowArray*> pointers;
  ArrowArray dictionary{};

  static void release(ArrowArray* a) {
    for (std::int64_t i = 0; i < a->n_children; ++i)
      if (a->children[i]->release) a->children[i]->release(a->children[i]);  // one that was moved away is not ours
    if (a->dictionary && a->dictionary->release) a->dictionary->release(a->dictionary);
    a->release = nullptr;
    delete static_cast<held*>(a->private_data);
  }
};

void array::move_to(ArrowArray* out) && {
  auto owner = std::make_unique<held>(held{std::move(*this), {}, {}, {}});
  auto& a = owner->self;
  owner->children.resize(a.children_.size());
  for (auto& child : owner->children) owner->pointers.push_back(&child);
  ArrowArray made{};
  made.length = static_cast<std::int64_t>(a.length_);
  made.null_count = a.null_count_;
  made.n_buffers = static_cast<std::int64_t>(a.buffers_.size());
  made.buffers = a.buffers_.data();
  made.n_children = static_cast<std::int64_t>(owner->pointers.size());
  made.children = owner->pointers.data();
  made.dictionary = a.dictionary_.empty() ? nullptr : &owner->dictionary;
  made.release = held::release;
  made.private_data = owner.get();
  try {
    for (std::size_t i = 0; i < a.children_.size(); ++i) std::move(a.children_[i]).move_to(&owner->children[i]);
    if (made.dictionary) std::move(a.dictionary_[0]).move_to(&owner->dictionary);
  } catch (...) {
    owner.release();
    made.release(&made);
    throw;
  }
  owner.release();
  *out = made;
}

std::size_t view_writer::add_memory(std::string_view bytes) {
  memories_.push_back({bytes, static_cast<std::int32_t>(buffers_.size())});
  for (std::size_t from = 0; from == 0 || from < bytes.size(); from += reach) buffers_.push_back(bytes.substr(from));
  return memories_.size() - 1;
}

view_writer::view& view_writer::next(std::string_view text) {
  if (text.size() >= reach) throw overflow();
  auto& v = views_[row_++];
  v.size = static_cast<std::int32_t>(text.size());
  if (!text.empty()) std::memcpy(v.inlined, text.data(), std::min(text.size(), sizeof v.inlined));
  return v;
}

void view_writer::refer(view& v, std::string_view text, std::int32_t buffer, std::size_t offset) {
  if (text.size() <= sizeof v.inlined) return;
  v.far.buffer = buffer;
  v.far.offset = static_cast<std::int32_t>(offset);
}

void view_writer::borrow(std::string_view text, std::size_t in) {
  auto& v = next(text);
  const auto& m = memories_[in];
  const auto offset = text.size() ? static_cast<std::size_t>(text.data() - m.bytes.data()) : 0;
  refer(v, text, m.first_buffer + static_cast<std::int32_t>(offset / reach), offset % reach);
}

void view_writer::copy(std::string_view text) {
  auto& v = next(text);
  if (text.size() <= sizeof v.inlined) return;
  if (room_size_ - room_used_ < text.size()) {
    room_size_ = std::max(text.size(), block), room_used_ = 0;
    room_ = out_.make<char>(room_size_);
    room_buffer_ = static_cast<std::int32_t>(buffers_.size());
    buffers_.emplace_back(room_, room_size_);
  }
  std::memcpy(room_ + room_used_, text.data(), text.size());
  refer(v, text, room_buffer_, room_used_);
  room_used_ += text.size();
}

void view_writer::finish() {
  for (const auto& b : buffers_) out_.show(b.data());
  auto* const sizes = out_.add<std::int64_t>(buffers_.size());
  for (std::size_t i = 0; i < buffers_.size(); ++i) sizes[i] = static_cast<std::int64_t>(buffers_[i].size());
}

}  // namespace stenogram::arrow
